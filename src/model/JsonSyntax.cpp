// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/JsonSyntax.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

namespace watchkeeper {

namespace {

constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

class JsonSyntaxText
{
    Q_DECLARE_TR_FUNCTIONS(JsonSyntax)
};

QString reason(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
        return JsonSyntaxText::tr("a comma or the closing } of an object is missing");
    case QJsonParseError::UnterminatedArray:
        return JsonSyntaxText::tr("a comma or the closing ] of a list is missing");
    case QJsonParseError::MissingNameSeparator:
        return JsonSyntaxText::tr("the colon after a key is missing");
    case QJsonParseError::MissingValueSeparator:
        return JsonSyntaxText::tr("a comma is missing");
    case QJsonParseError::TerminationByNumber:
    case QJsonParseError::IllegalNumber:
        return JsonSyntaxText::tr("a number isn't valid");
    case QJsonParseError::IllegalEscapeSequence:
        return JsonSyntaxText::tr("a backslash must be written twice");
    case QJsonParseError::IllegalUTF8String:
        return JsonSyntaxText::tr("the text isn't UTF-8");
    case QJsonParseError::UnterminatedString:
        return JsonSyntaxText::tr("the closing quote of a string is missing");
    case QJsonParseError::DeepNesting:
        return JsonSyntaxText::tr("brackets are nested too deeply");
    case QJsonParseError::GarbageAtEnd:
        return JsonSyntaxText::tr("unexpected text after the end");
    case QJsonParseError::MissingObject:
        return JsonSyntaxText::tr("a key or a value is missing after a comma or a colon");
    case QJsonParseError::IllegalValue:
    case QJsonParseError::DocumentTooLarge:
    case QJsonParseError::NoError:
        break;
    }
    return JsonSyntaxText::tr("a value is missing, or a string isn't in quotes");
}

//! The offset of the error. Qt's offset is behind an unexpected character, but at the end of a truncated text.
qsizetype offsetOf(const QJsonParseError &error, const QByteArray &json)
{
    switch (error.error) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingNameSeparator:
    case QJsonParseError::MissingValueSeparator:
        return error.offset < json.size() ? error.offset - 1 : error.offset;
    case QJsonParseError::MissingObject:
        return error.offset - 1;
    default:
        return error.offset;
    }
}

QString reason(const QJsonParseError &error, const QByteArray &json)
{
    // Qt also reports an invalid number for words that aren't valid values.
    const bool isWord = error.offset < json.size() && QChar::isLetter(static_cast<uchar>(json[error.offset]));
    const bool isNoNumber = error.error == QJsonParseError::IllegalNumber && isWord;
    return reason(isNoNumber ? QJsonParseError::IllegalValue : error.error);
}

int lineAt(const QByteArray &json, qsizetype offset)
{
    return static_cast<int>(QByteArrayView(json).first(offset).count('\n')) + 1;
}

JsonSyntaxError syntaxErrorAt(const QByteArray &json, qsizetype offset, const QString &why)
{
    offset = qBound(qsizetype(0), offset, json.size());
    const qsizetype lineBegin = offset == 0 ? 0 : json.lastIndexOf('\n', offset - 1) + 1;
    QByteArrayView before = QByteArrayView(json).sliced(lineBegin, offset - lineBegin);
    if (lineBegin == 0 && before.startsWith(kByteOrderMark))
        before = before.sliced(kByteOrderMark.size());
    const qsizetype column = QString::fromUtf8(before).size() + 1;
    return JsonSyntaxError(lineAt(json, offset),
                           JsonSyntaxText::tr("This isn't valid JSON: %1 (column %2).").arg(why).arg(column));
}

//! The line with the first invalid UTF-8 sequence.
int invalidUtf8Line(const QByteArray &json)
{
    qsizetype begin = 0;
    while (begin < json.size()) {
        const qsizetype end = json.indexOf('\n', begin) < 0 ? json.size() : json.indexOf('\n', begin) + 1;
        if (!QUtf8StringView(json.constData() + begin, end - begin).isValidUtf8())
            break;
        begin = end;
    }
    return lineAt(json, qMin(begin, json.size()));
}

QString notUtf8()
{
    return JsonSyntaxText::tr("The text isn't UTF-8. Save it as UTF-8 in your editor.");
}

//! Whether the text is valid JSON that Qt rejects, such as `null`, `1` or `"x"`. Qt accepts only objects and arrays.
bool isScalarValue(const QByteArray &json)
{
    const QByteArray value = json.startsWith(kByteOrderMark) ? json.sliced(kByteOrderMark.size()) : json;
    return QJsonDocument::fromJson('[' + value + ']').array().size() == 1;
}

} // namespace

Expected<QJsonObject, JsonSyntaxError> readJsonObject(const QByteArray &json)
{
    if (json.size() > kMaxJsonBytes)
        return Unexpected(JsonSyntaxError(0, JsonSyntaxText::tr("The file is larger than 64 MiB. Is it the right one?")));
    if (json.trimmed().isEmpty() || json == kByteOrderMark)
        return Unexpected(JsonSyntaxError(0, JsonSyntaxText::tr("The file is empty.")));
    if (json.startsWith("\xFF\xFE") || json.startsWith("\xFE\xFF"))
        return Unexpected(JsonSyntaxError(1, notUtf8()));
    if (const qsizetype null = json.indexOf('\0'); null >= 0)
        return Unexpected(JsonSyntaxError(
            lineAt(json, null), JsonSyntaxText::tr("The file is damaged: it contains null characters, as after a power cut.")));
    if (!QUtf8StringView(json).isValidUtf8())
        return Unexpected(JsonSyntaxError(invalidUtf8Line(json), notUtf8()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError && !isScalarValue(json))
        return Unexpected(syntaxErrorAt(json, offsetOf(error, json), reason(error, json)));
    if (!document.isObject())
        return Unexpected(JsonSyntaxError(1, JsonSyntaxText::tr("The file must begin with { and end with }.")));
    return document.object();
}

} // namespace watchkeeper
