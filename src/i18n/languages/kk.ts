import { giveWords } from "../messages";
import { kazakhMessages } from "../messages/kk";
import { giveResident } from "../resident";
import { kazakhResident } from "../resident/kk";
import { kazakh } from "../sentences/kk";

giveWords("kk", kazakhMessages, kazakh);
giveResident("kk", kazakhResident);
