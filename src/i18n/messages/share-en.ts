import type { ShareMessages } from "../share-messages";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

export const englishShare: ShareMessages = {
  share: {
    ownPosition: "You asked about where you are. The link, the files and the texts below hold that point: hand them out only to people who may know it.",
    open: "Share", title: "Share this answer", link: "Link to this answer", keepView: "Open the map exactly where it is now", copy: "Copy the link", copied: "Copied", copyCode: "Copy the code", refused: "The browser did not allow copying. The text is selected: copy it with Ctrl+C, or hold it with a finger.",
    qr: "QR code of the link", qrSave: "Save the QR code (SVG)", qrTooLong: "This link is too long for a QR code; copy it instead.",
    files: "To show, to print, to hand out", picture: "Picture (PNG)", pictureAbout: "Question, answer and map with legend", page: "One page (PDF, A4)", pageAbout: "Also the table, the method and the sources", print: "Print", printAbout: "The answer as it stands beside the map",
    drawing: "Drawing it…", saved: "It is among your downloads.", savedWithoutMap: "It is among your downloads, without the map: this browser could not draw it.", failed: "It could not be made. Try again; the link and the QR code work all the same.", partMissing: "It could not be made: a part of this page did not load. Check the connection and reload the page; the link and the QR code work all the same.", printBlocked: "This browser did not open its print window. Save the PDF page and print that.",
  },
  handout: {
    madeOn: (date) => `Made on ${date}`, date: (day, month, year) => `${day} ${MONTHS[month - 1] ?? month} ${year}`, data: (version) => `data version ${version}`,
    more: (count) => `and ${count} more, behind the link`, noMap: "The map could not be drawn in the browser that made this.", sources: "Sources", scan: "Open this answer", point: "The point asked about", way: "The way to what is nearest", changes: "Streets changed for this question", continued: "continued",
  },
  embed: {
    title: "Put it on another site", explain: "Paste this code into a page. It shows this question, its answer and the map, and lets the page scroll.", language: "Language of the embed", size: "Size", sizes: { small: "Narrow, 400 × 680", middle: "Column, 640 × 560", wide: "Full width, 560 high" }, code: "Embed code", preview: "Preview", fullPage: "Open the full page",
    wheel: "Hold Ctrl and scroll to zoom the map", wheelMac: "Hold Cmd and scroll to zoom the map", touch: "Move the map with two fingers",
  },
  comment: {
    aboutObject: "Report a mistake or comment", aboutAnswer: "Report a mistake or comment on this answer", explain: "Nothing is sent from here: copy the text, or open it as a mail of your own.", words: "Your words", text: "Text to send", copy: "Copy the text", mail: "Open as a mail", mailAbout: "You choose whom to send it to.",
    field: { object: "Object", number: "Record", place: "Place", placeWords: "Place words as printed", section: "Section", question: "Question", answer: "Answer", link: "Link", data: "Data version" },
  },
};
