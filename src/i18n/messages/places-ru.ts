import type { PlacesMessages } from "../places-messages";

export const russianPlaces: PlacesMessages = {
  places: {
    label: "Найти место",
    placeholder: "Улица, дом, перекрёсток, метро…",
    none: "Ничего не нашлось. Попробуйте другое написание или нажмите на карту.",
    kind: {
      district: "район",
      polycentre: "полицентр",
      street: "улица",
      crossing: "перекрёсток",
      address: "адрес",
      metro: "метро",
      station: "станция",
      landmark: "место",
      area: "местность",
      microdistrict: "микрорайон",
      water: "водоём",
      object: "объект",
    },
    formerly: (names) => `бывш. ${names}`,
    perhaps: "возможно, вы искали это",
    nearArea: (name) => `рядом: ${name}`,
    streetMiddle: "середина улицы",
    areaMiddle: "середина местности",
    nearestHouse: (asked, known) => `дома ${asked} на карте нет, ближайший известный номер — ${known}`,
    noHouses: (asked) => `дома ${asked} на карте нет, это середина улицы`,
    noHousesInArea: (asked) => `дома ${asked} на карте нет, это середина местности`,
    roughPosition: (distance) => `Устройство знает место с точностью до ${distance}.`,
    position: {
      button: "Моё местоположение",
      asking: "Определяем местоположение…",
      privacy: "Нужно только для этого вопроса: не хранится, никуда не отправляется, и в адресе страницы его нет.",
      denied: "Браузер не разрешил узнать местоположение. Разрешение можно изменить в его настройках; или найдите место по названию.",
      unavailable: "Устройство не смогло определить местоположение. Найдите место по названию или нажмите на карту.",
      outside: (district, distance) =>
        `Вы вне территории программы: ближайший район — ${district}, до него ${distance}. Вопрос не изменён.`,
    },
    positionLost:
      "Этот адрес означает ваше местоположение, а оно нигде не хранится. Пока показан весь город: нажмите «Моё местоположение» ещё раз или найдите место по названию.",
    recent: "Последние места",
    onDevice: "хранятся только на этом устройстве",
    forget: "Очистить список",
    problem: (fault) => `Улицы и дома из пакета города прочитать не удалось: ${fault}`,
    at: {
      crossing: (name) => name,
      metro: (name) => `станция метро «${name}»`,
      station: (name) => `станция «${name}»`,
      landmark: (name) => name,
    },
    near: {
      crossing: (name, distance, direction) => `${distance} ${direction} от перекрёстка ${name}`,
      metro: (name, distance, direction) => `${distance} ${direction} от станции метро «${name}»`,
      station: (name, distance, direction) => `${distance} ${direction} от станции «${name}»`,
      landmark: (name, distance, direction) => `${distance} ${direction} от места «${name}»`,
    },
  },
};
