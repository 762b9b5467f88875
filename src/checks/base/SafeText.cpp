// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/SafeText.h"

#include "model/base/BodyText.h"
#include "model/base/ShortText.h"

#include <QList>
#include <QStringTokenizer>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxLineChars = 200;
constexpr ushort kEscape = 0x1B;
constexpr ushort kBell = 0x07;

bool isInCodeRange(QChar c, ushort low, ushort high)
{
    return c.unicode() >= low && c.unicode() <= high;
}

//! Returns the index after the escape sequence that starts at `at` (ECMA-48: CSI, strings such as OSC, and the short ones).
qsizetype skipEscape(const QString &text, qsizetype at)
{
    qsizetype next = at + 1;
    if (next >= text.size())
        return next;
    const QChar type = text.at(next++);
    if (type == u'[') {
        while (next < text.size() && isInCodeRange(text.at(next), 0x20, 0x3F))
            ++next;
        return qMin(next + 1, text.size());
    }
    if (type == u']' || type == u'P' || type == u'X' || type == u'^' || type == u'_') {
        while (next < text.size() && text.at(next).unicode() != kBell && text.at(next).unicode() != kEscape
               && text.at(next) != u'\n')
            ++next;
        const bool endsWithEscape = next + 1 < text.size() && text.at(next).unicode() == kEscape && text.at(next + 1) == u'\\';
        if (endsWithEscape)
            return next + 2;
        return next < text.size() && text.at(next).unicode() == kBell ? next + 1 : next;
    }
    while (next <= text.size() && isInCodeRange(text.at(next - 1), 0x20, 0x2F) && next < text.size())
        ++next;
    return next;
}

bool isDisplayable(QChar c)
{
    if (isInCodeRange(c, 0x20, 0x7E))
        return true; // most texts contain no special characters and return here
    const bool isControl = c.unicode() < 0x20 || isInCodeRange(c, 0x7F, 0x9F);
    const bool turnsDirection = isInCodeRange(c, 0x202A, 0x202E) || isInCodeRange(c, 0x2066, 0x2069)
        || isInCodeRange(c, 0x200E, 0x200F) || c.unicode() == 0x061C;
    return c == u'\n' || c == u'\t' || (!isControl && !turnsDirection && c.unicode() != 0xFEFF);
}

} // namespace

QString displayText(const QString &output)
{
    const auto firstOdd = std::find_if_not(output.cbegin(), output.cend(), isDisplayable);
    if (firstOdd == output.cend())
        return output;
    qsizetype at = firstOdd - output.cbegin();
    QString shown;
    shown.reserve(output.size());
    shown += QStringView(output).first(at);
    while (at < output.size()) {
        const QChar c = output.at(at);
        if (c.unicode() == kEscape) {
            at = skipEscape(output, at);
            continue;
        }
        const bool endsLine = c == u'\r' && (at + 1 == output.size() || output.at(at + 1) != u'\n');
        if (endsLine) // a lone CR becomes a newline, for example in a progress display
            shown += u'\n';
        else if (isDisplayable(c))
            shown += c;
        ++at;
    }
    return shown;
}

QString firstLine(const QString &output)
{
    const QString shown = displayText(output);
    for (const QStringView line : QStringTokenizer(shown, u'\n')) {
        if (!line.trimmed().isEmpty())
            return shortened(line.toString().simplified(), kMaxLineChars);
    }
    return {};
}

QString nthLine(const QString &output, int number)
{
    const QString shown = displayText(output);
    QList<QStringView> lines;
    for (const QStringView line : QStringTokenizer(shown, u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    if (lines.isEmpty())
        return {};
    const qsizetype wanted = number > 0 ? number - 1 : lines.size() + number;
    return shortened(lines.at(std::clamp<qsizetype>(wanted, 0, lines.size() - 1)).toString().simplified(), kMaxLineChars);
}

namespace {

constexpr int kMaxHeaders = 100;
constexpr qsizetype kMaxHeaderTextLength = 1024;

} // namespace

QString observationText(const Observation &observation)
{
    const Evidence &evidence = observation.evidence;
    if (!observation.text.isEmpty() || evidence.isNull())
        return observation.text;
    if (evidence->head.isEmpty())
        return displayText(QString::fromUtf8(evidence->body.isEmpty() ? evidence->errors : evidence->body));
    return displayText(httpBodyText(evidence->body, evidence->header("Content-Type")));
}

QVariantMap displayHeaders(const Evidence &evidence)
{
    QVariantMap map;
    int count = 0;
    for (const auto &[name, value] : evidence->headers()) {
        if (++count > kMaxHeaders)
            break;
        const QString shown = displayText(QString::fromUtf8(value.left(kMaxHeaderTextLength)));
        QVariant &entry = map[QString::fromLatin1(name).toLower()];
        entry = entry.isValid() ? QVariant(entry.toString() + QStringLiteral(", ") + shown) : QVariant(shown);
    }
    return map;
}

qsizetype jsonContainerCount(const QByteArray &json)
{
    return json.count('{') + json.count('[');
}

} // namespace watchkeeper
