// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json/JsonText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace watchkeeper {

namespace {

//! Scans a valid JSON text. Recursion is safe, because QJsonDocument has already limited the depth.
class Scanner
{
public:
    explicit Scanner(const QByteArray &json)
        : m_json(json)
        , m_position(json.startsWith("\xEF\xBB\xBF") ? 3 : 0)
    {
    }

    JsonSourceNode value()
    {
        skipBlanks();
        JsonSourceNode node;
        node.line = m_line;
        if (peek() == '{')
            object(node);
        else if (peek() == '[')
            array(node);
        else if (peek() == '"')
            skipString();
        else
            skipWord();
        return node;
    }

private:
    char peek() const { return m_position < m_json.size() ? m_json[m_position] : '\0'; }

    void skipBlanks()
    {
        for (; m_position < m_json.size(); ++m_position) {
            const char c = m_json[m_position];
            if (c == '\n')
                ++m_line;
            else if (c != ' ' && c != '\t' && c != '\r')
                return;
        }
    }

    //! Returns whether another item follows. Skips the comma or the closing bracket after an item.
    bool hasNextItem()
    {
        skipBlanks();
        return m_json[m_position++] == ',';
    }

    //! Returns whether the brackets are empty. If so, skips them.
    bool isEmpty(char closing)
    {
        ++m_position;
        skipBlanks();
        if (peek() != closing)
            return false;
        ++m_position;
        return true;
    }

    void object(JsonSourceNode &node)
    {
        if (isEmpty('}'))
            return;
        do {
            skipBlanks();
            JsonMember member;
            member.line = m_line;
            member.key = readString();
            skipBlanks();
            ++m_position; // skips the colon
            member.value = value();
            node.members.push_back(std::move(member));
        } while (hasNextItem());
    }

    void array(JsonSourceNode &node)
    {
        if (isEmpty(']'))
            return;
        do {
            node.items.push_back(value());
        } while (hasNextItem());
    }

    void skipString()
    {
        for (++m_position; m_json[m_position] != '"'; ++m_position) {
            if (m_json[m_position] == '\\')
                ++m_position;
            else if (m_json[m_position] == '\n') // a line break in a string is invalid JSON, but Qt's parser accepts it
                ++m_line;
        }
        ++m_position;
    }

    void skipWord()
    {
        while (m_position < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(m_json[m_position]))
            ++m_position;
    }

    QString readString()
    {
        const qsizetype begin = m_position;
        skipString();
        const QByteArray quoted = m_json.sliced(begin, m_position - begin);
        if (!quoted.contains('\\'))
            return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
        return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
    }

    const QByteArray &m_json;
    qsizetype m_position;
    int m_line = 1;
};

} // namespace

const JsonMember *JsonSourceNode::member(const QString &key) const
{
    const auto found =
        std::find_if(members.rbegin(), members.rend(), [&key](const JsonMember &candidate) { return candidate.key == key; });
    return found == members.rend() ? nullptr : &*found;
}

QStringList JsonSourceNode::keys() const
{
    QStringList keys;
    for (const JsonMember &member : members)
        keys.append(member.key);
    return keys;
}

JsonSourceNode parseJsonSourceTree(const QByteArray &json)
{
    return Scanner(json).value();
}

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

//! Returns the offset of the error. For an unexpected character, Qt reports the offset after it; for a truncated
//! text, the offset of its end.
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

JsonSyntaxError syntaxErrorAt(const QByteArray &json, qsizetype offset, const QString &reason)
{
    offset = qBound(qsizetype(0), offset, json.size());
    const qsizetype lineBegin = offset == 0 ? 0 : json.lastIndexOf('\n', offset - 1) + 1;
    QByteArrayView before = QByteArrayView(json).sliced(lineBegin, offset - lineBegin);
    if (lineBegin == 0 && before.startsWith(kByteOrderMark))
        before = before.sliced(kByteOrderMark.size());
    const qsizetype column = QString::fromUtf8(before).size() + 1;
    return JsonSyntaxError(lineAt(json, offset),
                           JsonSyntaxText::tr("This isn't valid JSON: %1 (column %2).").arg(reason).arg(column));
}

//! Returns the line with the first invalid UTF-8 sequence.
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

//! Returns whether the text is valid JSON that Qt rejects, such as `null`, `1` or `"x"`. Qt accepts only objects
//! and arrays.
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
            lineAt(json, null),
            JsonSyntaxText::tr("The file is damaged: it contains null characters, which a power cut may have caused.")));
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

//! Returns whether there is an unpaired surrogate at `at`. It can't be written in UTF-8, but it can be escaped in
//! JSON (RFC 8259, 8.2).
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

QByteArray compactJson(const QJsonValue &value)
{
    // The value is wrapped in an array, because Qt can only serialise documents, which contain an array or an object.
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.sliced(1, text.size() - 2);
}

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
        QList<std::pair<QString, QByteArray>> members;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            members.append({it.key(), jsonText(it.value(), indent + 2)});
        return jsonObject(members, indent);
    }
    return compactJson(value); // a number, true, false or null
}

QByteArray jsonObject(const QList<std::pair<QString, QByteArray>> &members, int indent)
{
    QList<QByteArray> lines;
    for (const auto &[key, value] : members)
        lines.append(quotedJson(key) + ": " + value);
    return enclosed(lines, '{', '}', indent);
}

QByteArray jsonMap(const TextPairs &pairs, int indent)
{
    QList<std::pair<QString, QByteArray>> members;
    for (const auto &[key, value] : pairs)
        members.append({key, quotedJson(value)});
    return jsonObject(members, indent);
}

} // namespace watchkeeper
