// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/port/StartTlsProtocol.h"

#include "checks/base/SafeText.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class StartTlsText
{
    Q_DECLARE_TR_FUNCTIONS(Tls)
};

CheckError noTlsError(const Wire &wire, const QString &protocol, const WireReading &reading)
{
    if (reading.bytes().isEmpty())
        return {ErrorType::Network, StartTlsText::tr("%1 closed the connection before TLS started.").arg(wire.where())};
    const QString answer = firstLine(QString::fromUtf8(reading.bytes()));
    const bool isText = !answer.isEmpty() && !reading.bytes().contains('\0') && !answer.contains(QChar::ReplacementCharacter);
    return {ErrorType::Tls,
            StartTlsText::tr("%1 didn't start TLS as expected for %2. It replied: %3")
                .arg(wire.where(), protocol, isText ? answer : QString::fromLatin1(reading.bytes().left(32).toHex(' ')))};
}

MessageBoundary line()
{
    return MessageBoundary::delimiter("\n");
}

//! Reads up to the last line of a reply, in which a space follows the number. Used for SMTP and FTP.
MessageBoundary numberedReply()
{
    return MessageBoundary::patternMatch(bytePattern(u"^\\d{3}(?: [^\\n]*)?\\r?\\n"_s));
}

QRegularExpression pattern(const QString &text)
{
    return bytePattern(text);
}

QList<StartTlsStep> smtpSteps()
{
    return {{{}, numberedReply(), pattern(u"\\A220"_s)},
            {"EHLO watchkeeper.invalid\r\n", numberedReply(), pattern(u"(?i)^250[ -]STARTTLS\\b"_s)}, // RFC 5321, 4.1.1.1
            {"STARTTLS\r\n", numberedReply(), pattern(u"\\A220"_s)}};
}

QList<StartTlsStep> imapSteps()
{
    return {{{}, line(), pattern(u"\\A\\* (OK|PREAUTH)"_s)},
            {"a STARTTLS\r\n", MessageBoundary::patternMatch(pattern(u"^a [^\\n]*\\n"_s)), pattern(u"^a OK"_s)}};
}

QList<StartTlsStep> pop3Steps()
{
    return {{{}, line(), pattern(u"\\A\\+OK"_s)}, {"STLS\r\n", line(), pattern(u"\\A\\+OK"_s)}};
}

//! A server that isn't ready yet can send a 120 reply before its greeting (RFC 959, 5.4). A reply that begins with 1 is always followed by
//! another reply (4.2).
QList<StartTlsStep> ftpSteps()
{
    const MessageBoundary greeting = MessageBoundary::patternMatch(pattern(u"^[2-9]\\d\\d(?: [^\\n]*)?\\r?\\n"_s));
    return {{{}, greeting, pattern(u"\\A(?:1[^\\n]*\\n)*220"_s)}, {"AUTH TLS\r\n", numberedReply(), pattern(u"\\A234"_s)}};
}

QList<StartTlsStep> sieveSteps()
{
    const MessageBoundary status = MessageBoundary::patternMatch(pattern(u"^(OK|NO|BYE)\\b[^\\n]*\\n"_s));
    return {{{}, status, pattern(u"^\"STARTTLS\""_s)}, {"STARTTLS\r\n", status, pattern(u"^OK"_s)}};
}

//! Sends the extended request 1.3.6.1.4.1.1466.20037. Its response has the tag 78 and the result code 0.
QList<StartTlsStep> ldapSteps()
{
    const QByteArray request = QByteArray::fromHex("301d02010177188016312e332e362e312e342e312e313436362e3230303337");
    return {{request, MessageBoundary::lengthField(*NumberEncoding::parse(u"ber"_s), 1, 0),
             pattern(u"\\A\\x30.+?\\x78.{1,5}?\\x0a\\x01\\x00"_s)}};
}

//! Sends an SSLRequest (PostgreSQL, "Message Formats"). The answer S means yes, N means no.
QList<StartTlsStep> postgresqlSteps()
{
    return {{QByteArray::fromHex("0000000804d2162f"), MessageBoundary::bytes(1), pattern(u"\\AS"_s)}};
}

//! Checks that the greeting offers CLIENT_SSL (0x0800), then requests it with the first half of a login (MySQL, "Protocol::SSLRequest").
QList<StartTlsStep> mysqlSteps()
{
    const QByteArray request = QByteArray::fromHex("20000001"
                                                   "018a0800"
                                                   "00000001"
                                                   "21")
        + QByteArray(23, '\0');
    const QString offersTls =
        u"\\A.{4}\\x0a[^\\x00]*\\x00.{13}.[\\x08-\\x0f\\x18-\\x1f\\x28-\\x2f\\x38-\\x3f\\x48-\\x4f\\x58-\\x5f\\x68-\\x6f"
        "\\x78-\\x7f\\x88-\\x8f\\x98-\\x9f\\xa8-\\xaf\\xb8-\\xbf\\xc8-\\xcf\\xd8-\\xdf\\xe8-\\xef\\xf8-\\xff]"_s;
    return {{{}, MessageBoundary::lengthField(*NumberEncoding::parse(u"u24le"_s), 0, 1), pattern(offersTls)},
            {request, MessageBoundary::bytes(0), pattern(u"\\A"_s)}};
}

QList<StartTlsStep> xmppSteps(const QString &name)
{
    const QByteArray open = "<?xml version='1.0'?><stream:stream to='" + name.toHtmlEscaped().toUtf8()
        + "' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    return {{open,
             MessageBoundary::patternMatch(
                 pattern(u"</stream:features>|<stream:features\\s*/>|</stream:error>|</stream:stream>"_s)),
             pattern(u"<starttls\\b"_s)},
            {"<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
             MessageBoundary::patternMatch(pattern(u"<(proceed|failure)\\b[^>]*>"_s)), pattern(u"<proceed\\b"_s)}};
}

} // namespace

QStringList startTlsKeys()
{
    return {u"smtp"_s, u"imap"_s, u"pop3"_s, u"ftp"_s, u"ldap"_s, u"postgresql"_s, u"mysql"_s, u"xmpp"_s, u"sieve"_s};
}

StartTlsProtocol startTlsProtocol(const QString &key, const QString &name)
{
    if (key == "smtp"_L1)
        return {key, 587, smtpSteps()};
    if (key == "imap"_L1)
        return {key, 143, imapSteps()};
    if (key == "pop3"_L1)
        return {key, 110, pop3Steps()};
    if (key == "ftp"_L1)
        return {key, 21, ftpSteps()};
    if (key == "ldap"_L1)
        return {key, 389, ldapSteps()};
    if (key == "postgresql"_L1)
        return {key, 5432, postgresqlSteps()};
    if (key == "mysql"_L1)
        return {key, 3306, mysqlSteps()};
    if (key == "xmpp"_L1)
        return {key, 5222, xmppSteps(name)};
    if (key == "sieve"_L1)
        return {key, 4190, sieveSteps()};
    return {key, 443, {}};
}

QCoro::Task<Wire::OptionalError> requestTls(Wire *wire, StartTlsProtocol protocol)
{
    for (const StartTlsStep &line : protocol.lines) {
        if (!line.send.isEmpty()) {
            const QByteArray bytes = line.send;
            const Wire::OptionalError error = co_await wire->send(bytes);
            if (error)
                co_return error;
        }
        const MessageBoundary until = line.until;
        const WireReading reading = co_await wire->read(until);
        if (reading.end() == WireEnd::Failed)
            co_return reading.error();
        if (reading.end() != WireEnd::Message || !line.accepted.match(QString::fromLatin1(reading.bytes())).hasMatch())
            co_return noTlsError(*wire, protocol.key, reading);
    }
    co_return std::nullopt;
}

} // namespace watchkeeper
