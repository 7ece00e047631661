import { giveWords } from "../messages";
import { russianMessages } from "../messages/ru";
import { giveResident } from "../resident";
import { russianResident } from "../resident/ru";
import { russian } from "../sentences/ru";

giveWords("ru", russianMessages, russian);
giveResident("ru", russianResident);
