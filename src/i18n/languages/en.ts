import { giveWords } from "../messages";
import { englishMessages } from "../messages/en";
import { giveResident } from "../resident";
import { englishResident } from "../resident/en";
import { english } from "../sentences/en";

giveWords("en", englishMessages, english);
giveResident("en", englishResident);
