// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/record/DialogueGuess.h"

#include "checks/network/message/MessageBoundary.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortMessage =
    64; // [bytes] messages up to this size are treated as fixed-length if no other guess matches

bool matchesWholeMessage(MessageBoundary until, const QByteArray &message)
{
    return until.evaluate(message, false, message.size()) == MessageBoundary::Verdict::Complete
        && until.size() == message.size();
}

QByteArray firstWord(const QByteArray &line)
{
    const auto end =
        std::find_if(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return line.first(end - line.begin());
}

//! Creates a condition for the constant start of the first word. Letters and reply codes are constant. Numbers such as those in
//! `:42` or `$923` aren't.
QString prefixTest(const QByteArray &text)
{
    constexpr qsizetype kMaxLength = 40;
    constexpr char kLastOfAscii = 0x7e;
    QByteArray word = firstWord(text).left(kMaxLength);
    word.truncate(std::find_if(word.begin(), word.end(), [](char c) { return c < ' ' || c > kLastOfAscii; }) - word.begin());
    const bool isMarkedNumber =
        word.size() > 1 && !QChar::fromLatin1(word[0]).isLetterOrNumber() && QChar::fromLatin1(word[1]).isDigit();
    if (isMarkedNumber)
        word.truncate(1);
    static const QRegularExpression numbered(u"\\A\\d{3}-"_s);
    if (numbered.match(QString::fromLatin1(word)).hasMatch())
        word.truncate(3);
    return word.isEmpty() ? QString() : u"{ \"starts\": %1 }"_s.arg(literalTemplate(word));
}

ReadSuggestion patternGuess(const QString &pattern, const QString &test)
{
    return {u"{ \"match\": %1 }"_s.arg(jsonQuoted(pattern)), test, QString()};
}

ReadSuggestion markGuess(const QByteArray &mark, const QString &test)
{
    return {u"{ \"until\": %1 }"_s.arg(literalTemplate(mark)), test, QString()};
}

//! Guesses that the last number in the first line is the length of the data after it, as in Redis and Beanstalkd. The data can
//! be followed by CR LF.
QList<ReadSuggestion> countedGuess(const QByteArray &text, const QString &test)
{
    constexpr qsizetype kMaxLineChars = 200;
    const qsizetype end = text.indexOf('\n') + 1;
    if (end > kMaxLineChars)
        return {};
    static const QRegularExpression counting(u"(\\d+)\\D*\\z"_s);
    const auto match = counting.match(QString::fromLatin1(text.first(end)));
    bool isNumber = false;
    const qlonglong count = match.captured(1).toLongLong(&isNumber);
    const qlonglong adds = text.size() - end - count;
    if (!isNumber || (adds != 0 && adds != 2))
        return {};
    const ReadSuggestion head{u"\"line\""_s, test, u"{ \"size\": { \"regex\": \"(\\\\d+)\\\\D*$\" } }"_s};
    const ReadSuggestion rest{u"{ \"bytes\": \"${size}\", \"adds\": %1 }"_s.arg(adds), QString(), QString()};
    return {head, rest};
}

QString fixedLengthRead(const QByteArray &message)
{
    return u"{ \"bytes\": %1 }"_s.arg(message.size());
}

//! Guesses for a message of several lines whose last line is complete.
QList<ReadSuggestion> linesGuess(const ReceivedMessage &message)
{
    const QByteArray &text = message.bytes;
    const QString test = prefixTest(text);
    const QString numbered =
        u"^\\d{3}(?: [^\\n]*)?\\r?\\n"_s; // RFC 5321, 4.2.1: all lines except the last have a hyphen after the code
    if (text.size() > 3 && text[3] == '-' && matchesWholeMessage(MessageBoundary::patternMatch(bytePattern(numbered)), text))
        return {patternGuess(numbered, test)};
    if (QList<ReadSuggestion> counted = countedGuess(text, test); !counted.isEmpty())
        return counted;
    for (const QByteArray &mark : {QByteArray("\r\n\r\n"), QByteArray("\r\n.\r\n")}) {
        if (matchesWholeMessage(MessageBoundary::delimiter(mark), text))
            return {markGuess(mark, test)};
    }
    const qsizetype last = text.lastIndexOf('\n', text.size() - 2) + 1;
    const QByteArray word = firstWord(text.sliced(last));
    const QString pattern = u"^"_s + QRegularExpression::escape(QString::fromUtf8(word)) + u"[^\\n]*\\n"_s;
    constexpr qsizetype kLongestWord = 40;
    if (!message.isSecret && !word.isEmpty() && word.size() <= kLongestWord
        && matchesWholeMessage(MessageBoundary::patternMatch(bytePattern(pattern)), text))
        return {patternGuess(pattern, test)};
    return {{message.isLast ? u"\"some\""_s : fixedLengthRead(text), test, QString()}};
}

QList<ReadSuggestion> textGuess(const ReceivedMessage &message)
{
    const QByteArray &text = message.bytes;
    const QString test = prefixTest(text);
    if (text.indexOf('\n') == text.size() - 1)
        return {{u"\"line\""_s, test, QString()}};
    if (message.isClosed)
        return {{u"\"end\""_s, test, QString()}};
    if (!text.endsWith('\n'))
        return {{u"\"some\""_s, test, QString()}};
    return linesGuess(message);
}

//! A length field that fits the message: its position, its form, and the number of bytes that it doesn't count.
struct LengthGuess
{
    QString form;
    qint64 at;
    qint64 adds;
    qsizetype head; //!< number of bytes up to the end of the length field
};

std::optional<LengthGuess> lengthGuess(const QByteArray &message)
{
    static const QList<std::pair<QString, qint64>> places{{u"u32"_s, 0},    {u"u32le"_s, 0}, {u"u16"_s, 0},   {u"u16"_s, 2},
                                                          {u"u24"_s, 1},    {u"u24"_s, 0},   {u"u24le"_s, 0}, {u"u32"_s, 1},
                                                          {u"u32"_s, 5},    {u"u32le"_s, 5}, {u"u16"_s, 4},   {u"ber"_s, 1},
                                                          {u"varint"_s, 1}, {u"hex4"_s, 0},  {u"u8"_s, 1}};
    for (const auto &[form, at] : places) {
        if (message.size() < at)
            continue;
        const NumberEncoding::Read read = NumberEncoding::parse(form)->read(QByteArrayView(message).sliced(at));
        const qint64 head = at + read.size;
        if (read.found != NumberEncoding::Found::Number || read.number < 1)
            continue;
        const qint64 adds = message.size() - head - read.number;
        // The field may contain the number of bytes after it, with or without its own size, the size of the whole message, or
        // the number of bytes after it minus one (MySQL, AMQP).
        if (adds == 0 || adds == -read.size || adds == -head || (adds == 1 && form != "u8"_L1))
            return LengthGuess{form, at, adds, head};
    }
    return std::nullopt;
}

QString bytesTest(const QByteArray &message, qsizetype at)
{
    constexpr qsizetype kTested = 2;
    const QByteArray bytes = message.mid(at, kTested);
    return u"{ \"at\": %1, \"hex\": \"%2\" }"_s.arg(QString::number(at), QString::fromLatin1(bytes.toHex()));
}

ReadSuggestion binaryGuess(const ReceivedMessage &message)
{
    const QByteArray &bytes = message.bytes;
    if (const auto length = lengthGuess(bytes)) {
        const bool isBehind = length->at == 0 && length->head < bytes.size();
        const QString read = u"{ \"length\": \"%1\", \"at\": %2, \"adds\": %3 }"_s.arg(
            length->form, QString::number(length->at), QString::number(length->adds));
        const QString test =
            isBehind ? bytesTest(bytes, length->head) : bytesTest(bytes.first(std::max<qsizetype>(length->at, 1)), 0);
        return {read, test, QString()};
    }
    const QString test = bytesTest(bytes, 0);
    if (message.isClosed)
        return {u"\"end\""_s, test, QString()};
    const bool isFixed = bytes.size() <= kShortMessage || !message.isLast;
    return {isFixed ? fixedLengthRead(bytes) : u"\"some\""_s, test, QString()};
}

} // namespace

QString jsonQuoted(const QString &text)
{
    const QString array = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return array.sliced(1, array.size() - 2);
}

QString literalTemplate(const QByteArray &text)
{
    return jsonQuoted(QString::fromUtf8(text).replace(u"${"_s, u"$${"_s));
}

bool isPlainText(const QByteArray &bytes)
{
    const bool isPrintable = std::all_of(bytes.begin(), bytes.end(), [](char c) {
        constexpr char kFirstPrintable = ' ';
        constexpr char kDelete = 0x7f;
        return c == '\r' || c == '\n' || c == '\t' || static_cast<quint8>(c) > static_cast<quint8>(kDelete)
            || (c >= kFirstPrintable && c != kDelete);
    });
    return isPrintable && QUtf8StringView(bytes).isValidUtf8();
}

QList<ReadSuggestion> guessReads(const ReceivedMessage &message)
{
    const bool isText = isPlainText(message.bytes);
    QList<ReadSuggestion> guesses;
    if (message.isDatagram)
        guesses = {{u"\"datagram\""_s, isText ? prefixTest(message.bytes) : bytesTest(message.bytes, 0), QString()}};
    else
        guesses = isText ? textGuess(message) : QList<ReadSuggestion>{binaryGuess(message)};
    if (message.isSecret) {
        for (ReadSuggestion &guess : guesses)
            guess.test.clear();
    }
    return guesses;
}

} // namespace watchkeeper
