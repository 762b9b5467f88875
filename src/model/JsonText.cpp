// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace watchkeeper {

namespace {

constexpr qsizetype kShortLine = 100;

QByteArray escaped(char16_t unit)
{
    switch (unit) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
    }
}

//! Whether there is an unpaired surrogate at `at`. It can't be written in UTF-8, but it can be escaped in JSON (RFC 8259, 8.2).
bool isLoneSurrogate(const QString &text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

QByteArray quotedJson(const QString &text)
{
    QByteArray result("\"");
    qsizetype plain = 0; // start of the current text that needs no escaping
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit >= 0x20 && unit != '"' && unit != '\\' && unit != 0x7f && !isLoneSurrogate(text, i))
            continue;
        result += QStringView(text).sliced(plain, i - plain).toUtf8() + escaped(unit);
        plain = i + 1;
    }
    return result + QStringView(text).sliced(plain).toUtf8() + '"';
}

QByteArray enclosed(const QList<QByteArray> &lines, char opening, char closing, int indent)
{
    if (lines.isEmpty())
        return QByteArray(1, opening) + closing;
    const QByteArray newLine = '\n' + QByteArray(indent + 2, ' ');
    return opening + newLine + lines.join(',' + newLine) + '\n' + QByteArray(indent, ' ') + closing;
}

QByteArray arrayText(const QJsonArray &array, int indent)
{
    QList<QByteArray> lines;
    for (const QJsonValue &item : array)
        lines.append(jsonText(item, indent + 2));
    return jsonList(lines, indent);
}

} // namespace

QByteArray jsonList(const QList<QByteArray> &items, int indent)
{
    const QByteArray oneLine = '[' + items.join(", ") + ']';
    if (indent + oneLine.size() <= kShortLine && !oneLine.contains('\n'))
        return oneLine;
    return enclosed(items, '[', ']', indent);
}

QByteArray jsonText(const QJsonValue &value, int indent)
{
    if (value.isString())
        return quotedJson(value.toString());
    if (value.isArray())
        return arrayText(value.toArray(), indent);
    if (value.isObject()) {
        QList<QByteArray> lines;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            lines.append(quotedJson(it.key()) + ": " + jsonText(it.value(), indent + 2));
        return enclosed(lines, '{', '}', indent);
    }
    // Writes numbers, true, false and null by means of an array, because QJsonDocument can't write a single value.
    const QByteArray document = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return document.sliced(1, document.size() - 2);
}

QByteArray jsonMap(const TextPairs &pairs, int indent)
{
    QList<QByteArray> lines;
    for (const auto &[key, value] : pairs)
        lines.append(quotedJson(key) + ": " + quotedJson(value));
    return enclosed(lines, '{', '}', indent);
}

} // namespace watchkeeper
