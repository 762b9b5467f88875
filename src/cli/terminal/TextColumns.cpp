// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal/TextColumns.h"

#include <algorithm>
#include <clocale>
#include <cwchar>
#include <iterator>
#include <utility>

#ifdef Q_OS_MACOS
#include <xlocale.h>
#endif

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

#ifdef Q_OS_WIN

struct UnicodeScope
{
};

//! Windows has no wcwidth().
int characterColumns(char32_t character, const UnicodeScope &)
{
    // The blocks of wide characters, https://www.unicode.org/reports/tr11
    static constexpr std::pair<char32_t, char32_t> kWide[] = {
        {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x4DBF},  {0x4E00, 0xA4CF}, {0xA960, 0xA97C},
        {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},  {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const auto contains = [character](const auto &block) { return character >= block.first && character <= block.second; };
    return std::any_of(std::begin(kWide), std::end(kWide), contains) ? 2 : 1;
}

#else

//! While this object exists, wcwidth(3) knows all characters in this thread, even if the user's locale isn't installed.
class UnicodeScope
{
public:
    UnicodeScope() = default;
    ~UnicodeScope() { uselocale(m_previous); }
    Q_DISABLE_COPY_MOVE(UnicodeScope)

private:
    static locale_t unicode()
    {
        static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
        return locale; // without that locale, a null that changes nothing
    }

    locale_t m_previous = uselocale(unicode());
};

int characterColumns(char32_t character, const UnicodeScope &)
{
    return std::max(0, ::wcwidth(static_cast<wchar_t>(character)));
}

#endif

//! Returns the length of the longest prefix that fits into `width` columns without splitting a character.
qsizetype fittingLength(const QString &text, int width)
{
    const UnicodeScope scope;
    int used = 0;
    qsizetype length = 0;
    for (const char32_t character : text.toUcs4()) {
        used += characterColumns(character, scope);
        if (used > width)
            break;
        length += QChar::requiresSurrogates(character) ? 2 : 1;
    }
    return length;
}

QString fittingEnd(const QString &text, int width)
{
    QString end = text;
    while (displayWidth(end) > width)
        end.remove(0, end.at(0).isHighSurrogate() ? 2 : 1);
    return end;
}

bool looksLikeAddress(const QString &text)
{
    return text.contains("://"_L1) || (text.contains(u'/') && !text.contains(u' '));
}

} // namespace

int displayWidth(const QString &text)
{
    const UnicodeScope scope;
    int columns = 0;
    for (const char32_t character : text.toUcs4())
        columns += characterColumns(character, scope);
    return columns;
}

int widestOf(const QStringList &texts, int minimum)
{
    int width = minimum;
    for (const QString &text : texts)
        width = std::max(width, displayWidth(text));
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

QString paddedLeft(const QString &text, int width)
{
    return QString(std::max(0, width - displayWidth(text)), u' ') + text;
}

QString elided(const QString &text, int width, const Terminal &terminal)
{
    if (displayWidth(text) <= width)
        return text;
    const QString dots = ellipsis(terminal);
    const int room = width - displayWidth(dots);
    if (room <= 0)
        return text.left(fittingLength(text, width));
    if (!looksLikeAddress(text))
        return text.left(fittingLength(text, room)).trimmed() + dots;
    return text.left(fittingLength(text, room - room / 2)) + dots + fittingEnd(text, room / 2);
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    QString line;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && displayWidth(line) + 1 + displayWidth(word) <= width) {
            line += u' ' + word;
            continue;
        }
        if (!line.isEmpty())
            lines.append(line);
        while (!word.isEmpty() && displayWidth(word) > width) {
            const qsizetype length = std::max<qsizetype>(1, fittingLength(word, width));
            lines.append(word.left(length));
            word.remove(0, length);
        }
        line = word;
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

QString wrapParagraph(const QString &paragraph, const Terminal &terminal)
{
    return terminal.width > 0 ? wrapped(paragraph, terminal.width).join(u'\n') : paragraph;
}

namespace {

constexpr int kMaxColumnWidth = 40;
constexpr int kColumnGap = 2;
constexpr int kMinLastColumnWidth = 16;

} // namespace

QString TableText::line(const QStringList &cells, const QList<int> &widths, const Terminal &terminal) const
{
    QString text;
    int used = 0;
    for (qsizetype column = 0; column + 1 < cells.size(); ++column) {
        if (widths.at(column) == 0)
            continue;
        text += padded(elided(cells.at(column), widths.at(column), terminal), widths.at(column)) + QString(kColumnGap, u' ');
        used += widths.at(column) + kColumnGap;
    }
    const int rest = terminal.width - used;
    const QString last = rest >= kMinLastColumnWidth ? elided(cells.last(), rest, terminal) : cells.last();
    return (text + last).trimmed() + u'\n';
}

QString TableText::text(const Terminal &terminal) const
{
    QList<int> widths(m_heading.size(), 0);
    for (qsizetype column = 0; column < m_heading.size(); ++column) {
        for (const QStringList &row : m_rows)
            widths[column] = std::max(widths.at(column), std::min(kMaxColumnWidth, displayWidth(row.at(column))));
        if (widths.at(column) > 0) // skips columns that are empty in every row
            widths[column] = std::max(widths.at(column), displayWidth(m_heading.at(column)));
    }
    QString lines = muted(line(m_heading, widths, terminal), terminal);
    for (const QStringList &row : m_rows)
        lines += line(row, widths, terminal);
    return lines;
}

} // namespace watchkeeper
