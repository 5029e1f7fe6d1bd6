// Shifts as a lead types them: 09:00-13:00, 14:00-18:00 (16:00-16:15 rest).

const TIMES = '([0-2]\\d:[0-5]\\d)\\s*[-–]\\s*([0-2]\\d:[0-5]\\d)';
const SHIFT = new RegExp(`^${TIMES}\\s*(?:\\((.*)\\))?$`);
const PAUSE = new RegExp(`^${TIMES}\\s*(.*)$`);

/** What a line says; an Error with the key of its text and the piece that is wrong where it says nothing. */
export function readShifts(line) {
  return pieces(line).map((piece) => {
    const found = SHIFT.exec(piece);
    if (!found) {
      throw wrong('people.badShift', { text: piece });
    }
    const [, from, to, breaks = ''] = found;
    return { from, to, pauses: pieces(breaks).map(readPause) };
  });
}

export function writeShifts(shifts) {
  return shifts.map(({ from, to, pauses = [] }) => {
    const breaks = pauses.map((pause) => `${pause.from}-${pause.to} ${pause.reason ?? ''}`.trim()).join(', ');
    return `${from}-${to}${breaks ? ` (${breaks})` : ''}`;
  }).join(', ');
}

/** Lines of dates with their shifts. */
export function readDays(text) {
  const days = {};
  for (const line of text.split('\n').map((each) => each.trim()).filter(Boolean)) {
    const found = /^(\d{4}-\d{2}-\d{2})\s*[:：](.*)$/.exec(line);
    if (!found) {
      throw wrong('people.badDay', { text: line });
    }
    if (found[1] in days) {
      throw wrong('people.twice', { day: found[1] });
    }
    days[found[1]] = readShifts(found[2]);
  }
  return days;
}

export function writeDays(days) {
  return Object.keys(days).sort().map((day) => `${day}: ${writeShifts(days[day])}`.trim()).join('\n');
}

function readPause(piece) {
  const found = PAUSE.exec(piece);
  if (!found) {
    throw wrong('people.badShift', { text: piece });
  }
  return { from: found[1], to: found[2], reason: found[3].trim() };
}

// Commas inside brackets belong to the breaks.
function pieces(line) {
  return line.split(/[,，](?![^(]*\))/).map((piece) => piece.trim()).filter(Boolean);
}

function wrong(key, values) {
  return Object.assign(new Error(key), { values });
}
