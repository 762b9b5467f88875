// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/record/DialogueDraft.h"

#include "checks/dialogue/record/DialogueGuess.h"

#include <QStringList>
#include <QtEndian>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

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

//! Hexadecimal digits in groups of four bytes.
QString hexText(const QByteArray &bytes)
{
    constexpr qsizetype kGroup = 4;
    QStringList groups;
    for (qsizetype at = 0; at < bytes.size(); at += kGroup)
        groups.append(QString::fromLatin1(bytes.mid(at, kGroup).toHex()));
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
    constexpr qsizetype kLeast = 4;
    constexpr qsizetype kInspectedLength = 512;
    if (isPlainText(request) || isPlainText(reply))
        return {};
    const QByteArray beginning = reply.left(kInspectedLength);
    for (qsizetype at = 0; at + kLeast <= std::min(request.size(), kInspectedLength); ++at) {
        const QByteArray part = request.mid(at, kLeast);
        if (part.count(part[0]) < kLeast && beginning.contains(part))
            return u"The answer repeats bytes %1 to %2 of the request. If that is an ID, "
                   "make it random with “set”, and compare it with “only”."_s.arg(QString::number(at),
                                                                                  QString::number(at + kLeast - 1));
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
        const QList<ReadSuggestion> guesses = guessReads(message);
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
    constexpr qint64 kUsual = 64 * kKibibyte;
    constexpr qint64 kReserve = 2; // the server may send more next time
    if (received * kReserve <= kUsual)
        return {};
    return u"  \"mostBytes\": \"%1KiB\",\n"_s.arg(received * kReserve / kKibibyte + 1);
}

} // namespace

bool Recording::add(bool isServer, const QByteArray &bytes)
{
    const bool isDatagram = over == DialogueTransport::Over::Udp; // each datagram is a message
    const bool isNew = turns.isEmpty() || turns.last().isServer != isServer || isDatagram;
    qint64 &total = isServer ? received : sent;
    if ((isNew && turns.size() == kMaxTurns) || total + bytes.size() > (isServer ? kMaxReceived : kMaxSent))
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
