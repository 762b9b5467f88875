// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/response/StyledText.h"

#include "app/words/DisplayText.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace watchkeeper {

namespace {

constexpr QChar kEscape(0x1B);
constexpr size_t kMaxStyles = std::numeric_limits<quint16>::max();
constexpr qsizetype kMaxSgrParameters = 64;

//! One SGR sequence: `ESC [ numbers m`.
struct Sequence
{
    qsizetype end = 0;
    QStringView numbers;
};

std::optional<Sequence> sequenceAt(const QString &text, qsizetype at)
{
    if (at + 1 >= text.size() || text.at(at + 1) != u'[')
        return std::nullopt;
    qsizetype end = at + 2;
    const auto isParameter = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u';' || c == u':'; };
    while (end < text.size() && isParameter(text.at(end)))
        ++end;
    if (end >= text.size() || text.at(end) != u'm')
        return std::nullopt;
    return Sequence{end + 1, QStringView(text).sliced(at + 2, end - at - 2)};
}

using Numbers = QList<int>;

int readNumberAt(const Numbers &numbers, qsizetype place)
{
    return place < numbers.size() ? numbers.at(place) : 0;
}

//! Reads a number. A missing number is 0. A number that is too large becomes INT_MAX, which no sequence uses.
int readNumber(QStringView digits)
{
    bool isNumber = true;
    const int number = digits.isEmpty() ? 0 : digits.toInt(&isNumber);
    return isNumber ? number : std::numeric_limits<int>::max();
}

TerminalColour rgb(int red, int green, int blue)
{
    const auto part = [](int value) { return static_cast<quint32>(std::clamp(value, 0, 255)); };
    return {TerminalColour::Sort::Rgb, part(red) << 16U | part(green) << 8U | part(blue)};
}

TerminalColour indexed(int number)
{
    return {TerminalColour::Sort::Indexed, static_cast<quint32>(std::clamp(number, 0, 255))};
}

//! Reads the colour that follows a 38 or 48. Moves `place` to the last number of the colour.
std::optional<TerminalColour> extendedColour(const Numbers &numbers, qsizetype *place)
{
    const int sort = readNumberAt(numbers, *place + 1);
    if (sort == 5) {
        *place += 2;
        return indexed(readNumberAt(numbers, *place));
    }
    if (sort == 2) {
        *place += 4;
        return rgb(readNumberAt(numbers, *place - 2), readNumberAt(numbers, *place - 1), readNumberAt(numbers, *place));
    }
    *place += 1;
    return std::nullopt;
}

//! Applies a parameter with subparameters, such as `38:5:n`, `38:2::r:g:b`, `38:2:r:g:b` or `4:3` (ISO 8613-6).
void applySubparameters(QStringView parameter, TerminalStyle *style)
{
    Numbers parts;
    for (const QStringView part : parameter.split(u':').mid(0, kMaxSgrParameters))
        parts.append(readNumber(part));
    const int first = parts.value(0);
    if (first == 4)
        style->underlined = parts.value(1) != 0;
    if (first != 38 && first != 48)
        return;
    TerminalColour &place = first == 38 ? style->foreground : style->background;
    if (parts.value(1) == 5)
        place = indexed(parts.value(2));
    else if (parts.value(1) == 2 && parts.size() >= 5)
        place =
            rgb(parts.at(parts.size() >= 6 ? 3 : 2), parts.at(parts.size() >= 6 ? 4 : 3), parts.at(parts.size() >= 6 ? 5 : 4));
}

void applyNumber(const Numbers &numbers, qsizetype *place, TerminalStyle *style)
{
    const int number = numbers.at(*place);
    switch (number) {
    case 0:
        *style = {};
        return;
    case 1:
        style->bold = true;
        return;
    case 2:
        style->faint = true;
        return;
    case 3:
        style->italic = true;
        return;
    case 4:
    case 21:
        style->underlined = true;
        return;
    case 7:
        style->inverse = true;
        return;
    case 9:
        style->strikethrough = true;
        return;
    case 22:
        style->bold = style->faint = false;
        return;
    case 23:
        style->italic = false;
        return;
    case 24:
        style->underlined = false;
        return;
    case 27:
        style->inverse = false;
        return;
    case 29:
        style->strikethrough = false;
        return;
    case 38:
        style->foreground = extendedColour(numbers, place).value_or(style->foreground);
        return;
    case 39:
        style->foreground = {};
        return;
    case 48:
        style->background = extendedColour(numbers, place).value_or(style->background);
        return;
    case 49:
        style->background = {};
        return;
    default:
        break;
    }
    if (number >= 30 && number <= 37)
        style->foreground = indexed(number - 30);
    else if (number >= 40 && number <= 47)
        style->background = indexed(number - 40);
    else if (number >= 90 && number <= 97)
        style->foreground = indexed(number - 90 + 8);
    else if (number >= 100 && number <= 107)
        style->background = indexed(number - 100 + 8);
}

void apply(QStringView sequence, TerminalStyle *style)
{
    const QList<QStringView> parameters = sequence.split(u';').mid(0, kMaxSgrParameters);
    Numbers numbers;
    for (const QStringView parameter : parameters)
        numbers.append(parameter.contains(u':') ? -1 : readNumber(parameter));
    for (qsizetype place = 0; place < numbers.size(); ++place) {
        if (numbers.at(place) == -1)
            applySubparameters(parameters.at(place), style);
        else
            applyNumber(numbers, &place, style);
    }
}

class TerminalText
{
public:
    void append(const QString &text, const TerminalStyle &style)
    {
        const QString shown = displayText(text);
        if (shown.isEmpty())
            return;
        if (style != TerminalStyle())
            mark(shown.size(), style);
        m_result.text += shown;
    }

    StyledText take() { return std::move(m_result); }

private:
    void mark(qsizetype length, const TerminalStyle &style)
    {
        if (m_result.styles.empty() || m_result.styles.back() != style) {
            if (m_result.styles.size() >= kMaxStyles) // text with any further styles is shown as plain text
                return;
            m_result.styles.push_back(style);
        }
        const auto place = static_cast<quint16>(m_result.styles.size() - 1);
        m_result.spans.push_back({m_result.text.size(), length, SyntaxElement::Terminal, place});
    }

    StyledText m_result;
};

//! Removes the `\r` if a sequence separates it from the `\n` of the same line ending. Otherwise, both would count as line
//! endings.
void mergeLineEnd(QString *piece, const QString &output, qsizetype next)
{
    if (!piece->endsWith(u'\r'))
        return;
    while (next < output.size() && output.at(next) == kEscape) {
        const auto sequence = sequenceAt(output, next);
        if (!sequence)
            return;
        next = sequence->end;
    }
    if (next < output.size() && output.at(next) == u'\n')
        piece->chop(1);
}

} // namespace

StyledText readTerminalText(const QString &output, const std::atomic_bool *stop)
{
    TerminalText result;
    TerminalStyle style;
    qsizetype begin = 0;
    for (qsizetype at = output.indexOf(kEscape); at >= 0 && !(stop && *stop); at = output.indexOf(kEscape, at)) {
        const auto sequence = sequenceAt(output, at);
        if (!sequence) {
            ++at;
            continue;
        }
        QString piece = output.sliced(begin, at - begin);
        mergeLineEnd(&piece, output, at);
        result.append(piece, style);
        apply(sequence->numbers, &style);
        begin = at = sequence->end;
    }
    result.append(output.sliced(begin), style);
    return result.take();
}

} // namespace watchkeeper
