// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/record/DialogueRecorder.h"

#include "checks/network/message/MessageBoundary.h"
#include "model/json/JsonText.h"

#include <QtEndian>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! \brief A `read` step. Each text is JSON as in a dialogue file.
struct ReadSuggestion
{
    QString read;
    QString test;    //!< a condition; empty if no bytes are constant
    QString capture; //!< an object; empty if no value is captured
};

//! \brief A received message and its context.
struct ReceivedMessage
{
    QByteArray bytes; //!< not empty
    bool isDatagram = false;
    bool isLast = false;   //!< the client sent nothing after this message
    bool isClosed = false; //!< the server closed the connection after this message
    bool isSecret = false; //!< contains a secret that must not be written to the file
};

//! Formats the text as a JSON string with quotes.
QString jsonQuoted(const QString &text)
{
    return QString::fromUtf8(compactJson(text));
}

//! Formats the text as a JSON string for use as a template. Escapes characters that would form a placeholder.
QString literalTemplate(const QByteArray &text)
{
    return jsonQuoted(QString::fromUtf8(text).replace(u"${"_s, u"$${"_s));
}

//! Whether the bytes are readable text: UTF-8 without control characters except for line endings and tabs.
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
    constexpr char kLastPrintable = 0x7e;
    QByteArray word = firstWord(text).left(kMaxLength);
    word.truncate(std::find_if(word.begin(), word.end(), [](char c) { return c < ' ' || c > kLastPrintable; }) - word.begin());
    const bool isMarkedNumber =
        word.size() > 1 && !QChar::fromLatin1(word[0]).isLetterOrNumber() && QChar::fromLatin1(word[1]).isDigit();
    if (isMarkedNumber)
        word.truncate(1);
    static const QRegularExpression numbered(u"\\A\\d{3}-"_s);
    if (numbered.match(QString::fromLatin1(word)).hasMatch())
        word.truncate(3);
    return word.isEmpty() ? QString() : u"{ \"starts\": %1 }"_s.arg(literalTemplate(word));
}

ReadSuggestion patternSuggestion(const QString &pattern, const QString &test)
{
    return {u"{ \"match\": %1 }"_s.arg(jsonQuoted(pattern)), test, QString()};
}

ReadSuggestion markSuggestion(const QByteArray &mark, const QString &test)
{
    return {u"{ \"until\": %1 }"_s.arg(literalTemplate(mark)), test, QString()};
}

//! Guesses that the last number in the first line is the length of the data after it, as in Redis and Beanstalkd. The data can
//! be followed by CR LF.
QList<ReadSuggestion> countedSuggestions(const QByteArray &text, const QString &test)
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
QList<ReadSuggestion> lineSuggestions(const ReceivedMessage &message)
{
    const QByteArray &text = message.bytes;
    const QString test = prefixTest(text);
    const QString numbered =
        u"^\\d{3}(?: [^\\n]*)?\\r?\\n"_s; // RFC 5321, 4.2.1: all lines except the last have a hyphen after the code
    if (text.size() > 3 && text[3] == '-' && matchesWholeMessage(MessageBoundary::patternMatch(bytePattern(numbered)), text))
        return {patternSuggestion(numbered, test)};
    if (QList<ReadSuggestion> counted = countedSuggestions(text, test); !counted.isEmpty())
        return counted;
    for (const QByteArray &mark : {QByteArray("\r\n\r\n"), QByteArray("\r\n.\r\n")}) {
        if (matchesWholeMessage(MessageBoundary::delimiter(mark), text))
            return {markSuggestion(mark, test)};
    }
    const qsizetype last = text.lastIndexOf('\n', text.size() - 2) + 1;
    const QByteArray word = firstWord(text.sliced(last));
    const QString pattern = u"^"_s + QRegularExpression::escape(QString::fromUtf8(word)) + u"[^\\n]*\\n"_s;
    constexpr qsizetype kLongestWord = 40;
    if (!message.isSecret && !word.isEmpty() && word.size() <= kLongestWord
        && matchesWholeMessage(MessageBoundary::patternMatch(bytePattern(pattern)), text))
        return {patternSuggestion(pattern, test)};
    return {{message.isLast ? u"\"some\""_s : fixedLengthRead(text), test, QString()}};
}

QList<ReadSuggestion> textSuggestions(const ReceivedMessage &message)
{
    const QByteArray &text = message.bytes;
    const QString test = prefixTest(text);
    if (text.indexOf('\n') == text.size() - 1)
        return {{u"\"line\""_s, test, QString()}};
    if (message.isClosed)
        return {{u"\"end\""_s, test, QString()}};
    if (!text.endsWith('\n'))
        return {{u"\"some\""_s, test, QString()}};
    return lineSuggestions(message);
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
        const NumberEncoding::ReadResult read = NumberEncoding::parse(form)->read(QByteArrayView(message).sliced(at));
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
    constexpr qsizetype kTestedBytes = 2;
    const QByteArray bytes = message.mid(at, kTestedBytes);
    return u"{ \"at\": %1, \"hex\": \"%2\" }"_s.arg(QString::number(at), QString::fromLatin1(bytes.toHex()));
}

ReadSuggestion binarySuggestion(const ReceivedMessage &message)
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

//! \brief Guesses the steps that read a message. The steps for a secret message don't contain any of its text.
//! \return one or more steps that together read exactly this message; after the last message of a session, they may read more
QList<ReadSuggestion> suggestReads(const ReceivedMessage &message)
{
    const bool isText = isPlainText(message.bytes);
    QList<ReadSuggestion> guesses;
    if (message.isDatagram)
        guesses = {{u"\"datagram\""_s, isText ? prefixTest(message.bytes) : bytesTest(message.bytes, 0), QString()}};
    else
        guesses = isText ? textSuggestions(message) : QList<ReadSuggestion>{binarySuggestion(message)};
    if (message.isSecret) {
        for (ReadSuggestion &guess : guesses)
            guess.test.clear();
    }
    return guesses;
}

//! Whether the client's bytes begin with the header of a TLS handshake record: the record type and the version. The version begins with 3
//! in all versions of TLS (RFC 8446, 5.1).
bool isClientHello(const RecordedTurn &turn)
{
    return !turn.isServer && turn.bytes.startsWith("\x16\x03");
}

//! Whether the bytes are a complete record that begins with a ClientHello. Its length field has three bytes (RFC 8446, 4).
bool isCompleteClientHello(QByteArrayView bytes)
{
    constexpr qsizetype kRecordHead = 5;
    constexpr quint8 kNewestVersion = 4;
    if (!bytes.startsWith("\x16\x03") || bytes.size() <= kRecordHead + 1)
        return false;
    const auto length = qFromBigEndian<quint16>(bytes.data() + 3);
    return static_cast<quint8>(bytes[2]) <= kNewestVersion && bytes[kRecordHead] == 1 && bytes[kRecordHead + 1] == 0
        && length <= bytes.size() - kRecordHead;
}

//! Returns the offset of a ClientHello that follows other data in the same turn, as with MySQL clients; -1 if there is none.
qsizetype clientHelloOffset(const QByteArray &bytes)
{
    for (qsizetype at = bytes.indexOf('\x16', 1); at >= 0; at = bytes.indexOf('\x16', at + 1)) {
        if (isCompleteClientHello(QByteArrayView(bytes).sliced(at)))
            return at;
    }
    return -1;
}

//! Formats bytes as hexadecimal digits in groups of four bytes.
QString hexText(const QByteArray &bytes)
{
    constexpr qsizetype kHexGroupSize = 4;
    QStringList groups;
    for (qsizetype at = 0; at < bytes.size(); at += kHexGroupSize)
        groups.append(QString::fromLatin1(bytes.mid(at, kHexGroupSize).toHex()));
    return u"{ \"hex\": \"%1\" }"_s.arg(groups.join(u' '));
}

//! \brief Converts bytes sent by the client to templates that don't contain the secret.
class TemplateWriter
{
public:
    explicit TemplateWriter(const QString &secret)
        : m_secret(secret.toUtf8())
    {
    }

    QString write(const QByteArray &bytes)
    {
        QStringList parts;
        if (isPlainText(bytes))
            addEncoded(bytes, &parts);
        else
            addPlain(bytes, &parts);
        return parts.size() == 1 ? parts.first() : u'[' + parts.join(u", "_s) + u']';
    }
    bool hasSecret() const { return m_hasSecret; }

private:
    //! Appends base64 words that contain the secret, as after AUTH PLAIN (RFC 4616), and the text between them.
    void addEncoded(const QByteArray &text, QStringList *parts)
    {
        static const QRegularExpression word(u"[A-Za-z0-9+/]{4,}={0,2}"_s);
        qsizetype at = 0;
        const QString latin = QString::fromLatin1(text);
        for (auto it = word.globalMatch(latin); !m_secret.isEmpty() && it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const auto decoded =
                QByteArray::fromBase64Encoding(match.captured().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded || !(*decoded).contains(m_secret))
                continue;
            addPlain(text.sliced(at, match.capturedStart() - at), parts);
            parts->append(u"{ \"call\": \"base64\", \"with\": [%1] }"_s.arg(write(*decoded)));
            at = match.capturedEnd();
        }
        addPlain(text.sliced(at), parts);
    }

    void addPlain(const QByteArray &bytes, QStringList *parts)
    {
        qsizetype at = 0;
        for (qsizetype next = 0; !m_secret.isEmpty() && (next = bytes.indexOf(m_secret, at)) >= 0;) {
            addLiteral(bytes.sliced(at, next - at), parts);
            parts->append(u"\"${password}\""_s);
            m_hasSecret = true;
            at = next + m_secret.size();
        }
        addLiteral(bytes.sliced(at), parts);
    }

    static void addLiteral(const QByteArray &bytes, QStringList *parts)
    {
        if (!bytes.isEmpty())
            parts->append(isPlainText(bytes) ? literalTemplate(bytes) : hexText(bytes));
    }

    QByteArray m_secret;
    bool m_hasSecret = false;
};

//! Returns a note about request bytes that the reply repeats, because they may be an ID that should be random. Empty if the
//! reply repeats none.
QString repeatedBytesNote(const QByteArray &request, const QByteArray &reply)
{
    constexpr qsizetype kMinRepeatedSize = 4;
    constexpr qsizetype kInspectedLength = 512;
    if (isPlainText(request) || isPlainText(reply))
        return {};
    const QByteArray beginning = reply.left(kInspectedLength);
    for (qsizetype at = 0; at + kMinRepeatedSize <= std::min(request.size(), kInspectedLength); ++at) {
        const QByteArray part = request.mid(at, kMinRepeatedSize);
        if (part.count(part[0]) < kMinRepeatedSize && beginning.contains(part))
            return u"The answer repeats bytes %1 to %2 of the request. If that is an ID, "
                   "make it random with “set”, and compare it with “only”."_s.arg(QString::number(at),
                                                                                  QString::number(at + kMinRepeatedSize - 1));
    }
    return {};
}

QString readStep(const ReadSuggestion &guess, const QString &note)
{
    QString step = u"    {\n"_s;
    if (!note.isEmpty())
        step += u"      \"note\": %1,\n"_s.arg(jsonQuoted(note));
    step += u"      \"read\": %1"_s.arg(guess.read);
    if (!guess.capture.isEmpty())
        step += u",\n      \"capture\": "_s + guess.capture;
    if (!guess.test.isEmpty())
        step += u",\n      \"judge\": [{ \"if\": %1, \"then\": \"up\" }]"_s.arg(guess.test);
    return step + u"\n    }"_s;
}

//! \brief Writes the steps of a session in order.
class StepWriter
{
public:
    StepWriter(const Recording &recording, const QString &secret)
        : m_recording(recording)
        , m_templates(secret)
        , m_secret(secret.toUtf8())
    {
        for (qsizetype i = 0; i < recording.turns.size() && !m_startsTls; ++i)
            addTurn(i);
    }

    QString steps() const { return m_steps.join(u",\n"_s); }
    bool hasSecret() const { return m_templates.hasSecret(); }
    bool startsTls() const { return m_startsTls; }

private:
    void addTurn(qsizetype index)
    {
        const RecordedTurn &turn = m_recording.turns[index];
        if (turn.isServer) {
            addReads(index);
            return;
        }
        const qsizetype hello = m_recording.over == DialogueTransport::Over::Tcp ? tlsOffset(index) : -1;
        m_startsTls = hello >= 0;
        const QByteArray plainBytes = hello < 0 ? turn.bytes : turn.bytes.first(hello);
        if (!plainBytes.isEmpty())
            m_steps.append(u"    { \"send\": %1 }"_s.arg(m_templates.write(plainBytes)));
        if (m_startsTls)
            m_steps.append(
                u"    { \"note\": \"From here on, the data is encrypted, so this draft doesn't include it.\", \"startTls\": "
                "true }"_s);
    }

    //! Returns the offset at which TLS begins in a client's turn; -1 if TLS doesn't begin in this turn.
    qsizetype tlsOffset(qsizetype index) const
    {
        const RecordedTurn &turn = m_recording.turns[index];
        return index > 0 && isClientHello(turn) ? 0 : clientHelloOffset(turn.bytes);
    }

    void addReads(qsizetype index)
    {
        const bool isLast = index + 1 == m_recording.turns.size();
        ReceivedMessage message;
        message.bytes = m_recording.turns[index].bytes;
        message.isDatagram = m_recording.over == DialogueTransport::Over::Udp;
        message.isLast = isLast;
        message.isClosed = isLast && m_recording.isClosedByServer;
        // Searches the original message, because the draft can contain the secret in another encoding, or only its beginning.
        message.isSecret = !m_secret.isEmpty() && message.bytes.contains(m_secret);
        QString note = index > 0 ? repeatedBytesNote(m_recording.turns[index - 1].bytes, message.bytes) : QString();
        const QList<ReadSuggestion> guesses = suggestReads(message);
        for (const ReadSuggestion &guess : guesses)
            m_steps.append(readStep(guess, std::exchange(note, QString())));
    }

    const Recording &m_recording;
    TemplateWriter m_templates;
    QByteArray m_secret;
    QStringList m_steps;
    bool m_startsTls = false;
};

//! Returns the line that sets the maximum reply size; empty if the default is sufficient.
QString maxBytesLine(qint64 received)
{
    constexpr qint64 kKibibyte = 1024;
    constexpr qint64 kDefaultMaxBytes = 64 * kKibibyte;
    constexpr qint64 kReserveFactor = 2; // the server may send more next time
    if (received * kReserveFactor <= kDefaultMaxBytes)
        return {};
    return u"  \"mostBytes\": \"%1KiB\",\n"_s.arg(received * kReserveFactor / kKibibyte + 1);
}

} // namespace

bool Recording::add(bool isServer, const QByteArray &bytes)
{
    const bool isDatagram = over == DialogueTransport::Over::Udp; // each datagram is a message
    const bool isNew = turns.isEmpty() || turns.last().isServer != isServer || isDatagram;
    qint64 &total = isServer ? received : sent;
    if ((isNew && turns.size() == kMaxTurns) || total + bytes.size() > (isServer ? kMaxReceivedBytes : kMaxSentBytes))
        return false;
    total += bytes.size();
    if (isNew)
        turns.append({isServer, bytes});
    else
        turns.last().bytes += bytes;
    return true;
}

bool Recording::hasReply() const
{
    return std::any_of(turns.begin(), turns.end(), [](const RecordedTurn &turn) { return turn.isServer; });
}

bool Recording::isUnreadable() const
{
    return over == DialogueTransport::Over::Tcp && !turns.isEmpty() && isClientHello(turns.first());
}

QByteArray dialogueDraft(const Recording &recording, const QString &key, const QString &secret)
{
    const QString address = recording.host + u':' + QString::number(recording.port);
    const StepWriter writer(recording, secret);
    const QString over = dialogueTransportKey(writer.startsTls() ? DialogueTransport::Over::StartTls : recording.over);
    QString file = u"{\n  \"dialogue\": 1,\n"_s;
    file += u"  \"note\": \"A draft based on a recorded session with %1. Review each step: which data is always the same, and "
            "what else can the server send?\",\n"_s.arg(address);
    file += u"  \"key\": %1,\n  \"title\": %2,\n"_s.arg(jsonQuoted(key), jsonQuoted(u"Recorded from "_s + address));
    file += u"  \"help\": \"Repeats the recorded session.\",\n"_s;
    file += u"  \"transports\": [{ \"over\": \"%1\", \"port\": %2 }],\n"_s.arg(over, QString::number(recording.port));
    file += maxBytesLine(recording.received);
    if (writer.hasSecret())
        file += u"  \"fields\": [{ \"name\": \"password\", \"type\": \"secret\", \"label\": \"Password\", \"help\": \"Password "
                "for the login.\" }],\n"_s;
    file += u"  \"steps\": [\n"_s + writer.steps() + u"\n  ]\n}\n"_s;
    return file.toUtf8();
}

} // namespace watchkeeper
