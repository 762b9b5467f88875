// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/MailDelivery.h"

#include "alerts/alert/Alert.h"
#include "async/Alarm.h"
#include "async/OneShot.h"
#include "model/base/HostName.h"

#include <QCoreApplication>
#include <QNetworkProxy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxReplyBytes = 16 * 1024;
constexpr qsizetype kReplyCodeSize = 3;

} // namespace

QByteArrayList SmtpReply::parameters(const QByteArray &word) const
{
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.toUpper().simplified().split(' ');
        if (words.first() == word)
            return words.mid(1);
    }
    return {};
}

bool SmtpReply::offers(const QByteArray &word) const
{
    for (const QByteArray &line : lines) {
        if (line.toUpper().simplified().split(' ').first() == word)
            return true;
    }
    return false;
}

std::optional<SmtpReply> takeSmtpReply(QByteArray *buffer)
{
    SmtpReply reply;
    qsizetype at = 0;
    for (;;) {
        const qsizetype end = buffer->indexOf('\n', at);
        if (end < 0)
            return buffer->size() > kMaxReplyBytes ? std::optional(SmtpReply()) : std::nullopt;
        const QByteArray line = buffer->mid(at, end - at).trimmed();
        at = end + 1;
        bool isNumber = false;
        const int code = line.first(std::min(kReplyCodeSize, line.size())).toInt(&isNumber);
        const char mark = line.size() > kReplyCodeSize ? line[kReplyCodeSize] : ' ';
        if (!isNumber || code < 200 || code > 599 || (mark != ' ' && mark != '-'))
            return SmtpReply();
        reply.code = code;
        reply.lines.append(line.mid(kReplyCodeSize + 1));
        if (mark == '-')
            continue;
        buffer->remove(0, at);
        return reply;
    }
}

QSslConfiguration mailTlsConfiguration(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!authorities.isEmpty()) // with an empty list, Qt wouldn't load the system's CAs
        tls.setCaCertificates(authorities);
    return tls;
}

SmtpConnection::SmtpConnection(CancelToken token)
    : m_token(std::move(token))
{
    m_socket.setProxy(QNetworkProxy::NoProxy); // the configured proxies are for web requests only
    QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_socket, [this] { m_hasBadCertificate = true; });
}

SmtpConnection::~SmtpConnection()
{
    QObject::disconnect(&m_socket, nullptr, nullptr, nullptr); // otherwise the socket would emit signals while it is destroyed
    m_socket.abort();
}

QCoro::Task<> SmtpConnection::waitForActivity()
{
    OneShot done;
    const auto settle = done.settler();
    QObject waiting; // context object; its destruction at the end of this wait disconnects the signals
    QObject::connect(&m_socket, &QSslSocket::connected, &waiting, settle);
    QObject::connect(&m_socket, &QSslSocket::encrypted, &waiting, settle);
    QObject::connect(&m_socket, &QSslSocket::readyRead, &waiting, settle);
    QObject::connect(&m_socket, &QSslSocket::disconnected, &waiting, settle);
    QObject::connect(&m_socket, &QSslSocket::errorOccurred, &waiting, settle);
    const CancelCallback stop(m_token, settle);
    co_await done;
}

QCoro::Task<bool> SmtpConnection::open(QString server, quint16 port, bool isTls, QList<QSslCertificate> authorities)
{
    m_socket.setSslConfiguration(mailTlsConfiguration(authorities));
    if (isTls)
        m_socket.connectToHostEncrypted(server, port);
    else
        m_socket.connectToHost(server, port);
    m_name = server.endsWith(u'.') ? server.chopped(1) : server; // SNI names have no trailing dot (RFC 6066, 3)
    m_socket.setPeerVerifyName(m_name);
    const auto isOpen = [this, isTls] {
        return isTls ? m_socket.isEncrypted() : m_socket.state() == QSslSocket::ConnectedState;
    };
    while (!isOpen() && m_socket.state() != QSslSocket::UnconnectedState && !m_token.isCancelled())
        co_await waitForActivity();
    const bool isUsable = isOpen() && (!isTls || acceptsCertificate());
    co_return isUsable;
}

bool SmtpConnection::acceptsCertificate()
{
    if (!isIssuedFor(m_socket.peerCertificate(), m_name))
        m_hasBadCertificate = true;
    return !m_hasBadCertificate;
}

QCoro::Task<bool> SmtpConnection::encrypt()
{
    if (!m_buffer.isEmpty() || m_socket.bytesAvailable() > 0) // an attacker may have injected this data (CVE-2011-0411)
        co_return false;
    m_socket.startClientEncryption();
    while (!m_socket.isEncrypted() && m_socket.state() == QSslSocket::ConnectedState && !m_token.isCancelled())
        co_await waitForActivity();
    const bool isUsable = m_socket.isEncrypted() && acceptsCertificate();
    co_return isUsable;
}

QCoro::Task<SmtpReply> SmtpConnection::read()
{
    for (;;) {
        m_buffer += m_socket.readAll();
        const std::optional<SmtpReply> reply = takeSmtpReply(&m_buffer);
        if (reply)
            co_return *reply;
        if (m_socket.state() != QSslSocket::ConnectedState || m_token.isCancelled())
            co_return SmtpReply();
        co_await waitForActivity();
    }
}

QCoro::Task<SmtpReply> SmtpConnection::sendCommand(QByteArray command)
{
    m_socket.write(command + "\r\n");
    const SmtpReply reply = co_await read();
    co_return reply;
}

namespace {

using OptionalVerdict = std::optional<Verdict>; //!< nullopt: the session continues

constexpr int kPositiveCompletion = 2;
constexpr int kIntermediateReply = 3;
constexpr int kTransientFailure = 4;

class MailDeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(MailDelivery)
};

//! One SMTP session, from connecting to the delivery of the message.
class MailSession
{
public:
    MailSession(MailTransport transport, Alert alert, CancelToken token)
        : m_transport(std::move(transport))
        , m_alert(std::move(alert))
        , m_connection(token)
    {
    }
    QCoro::Task<Verdict> run();

private:
    QCoro::Task<OptionalVerdict> open();
    QCoro::Task<OptionalVerdict> greet();
    QCoro::Task<OptionalVerdict> encrypt();
    QCoro::Task<OptionalVerdict> authenticate();
    QCoro::Task<SmtpReply> sendPassword();
    QCoro::Task<OptionalVerdict> sendEnvelope();
    QCoro::Task<Verdict> transmitMessage();
    OptionalVerdict invalidAddressVerdict() const;
    Verdict verdictFor(const SmtpReply &reply, const QString &step, Verdict::Code permanent) const;
    Verdict verdict(Verdict::Code code, const QString &text) const { return Verdict(code, text.arg(m_transport.server)); }
    quint16 port() const;

    MailTransport m_transport;
    Alert m_alert;
    SmtpConnection m_connection;
    SmtpReply m_ehloReply;
    QStringList m_rejectedRecipients; //!< recipients that the server rejected, temporarily or permanently
    QStringList m_deferredRecipients; //!< recipients in m_missed that the server may accept later
};

quint16 MailSession::port() const
{
    constexpr quint16 kTlsPort = 465;
    constexpr quint16 kSubmissionPort = 587;
    constexpr quint16 kSmtpPort = 25;
    if (m_transport.port != 0)
        return m_transport.port;
    if (m_transport.security == MailTransport::Security::Tls)
        return kTlsPort;
    return m_transport.security == MailTransport::Security::StartTls ? kSubmissionPort : kSmtpPort;
}

//! \param permanent  the verdict for a 5xx reply at this step
Verdict MailSession::verdictFor(const SmtpReply &reply, const QString &step, Verdict::Code permanent) const
{
    if (reply.code == 0)
        return verdict(Verdict::Code::RetryLater, MailDeliveryText::tr("%1 closed the connection, or doesn't speak SMTP."));
    const Verdict::Code code = reply.firstDigit() == kTransientFailure ? Verdict::Code::RetryLater : permanent;
    const QString replyText = QString::number(reply.code) + u' ' + QString::fromUtf8(reply.lines.join('\n'));
    const QString text = MailDeliveryText::tr("%1 rejected %2. It replied: %3")
                             .arg(m_transport.server, step, sanitizedLine(replyText, {m_transport.password}));
    return Verdict(code, text, sanitizedAnswer(replyText.toUtf8(), {m_transport.password}));
}

OptionalVerdict MailSession::invalidAddressVerdict() const
{
    for (const QString &each : QStringList{m_transport.from} + m_transport.to) {
        if (!isMailAddress(each))
            return Verdict(Verdict::Code::Broken,
                           MailDeliveryText::tr("“%1” isn't a valid email address. Use a form like watch@shop.example.")
                               .arg(oneLine(each)));
    }
    return std::nullopt;
}

QCoro::Task<OptionalVerdict> MailSession::open()
{
    const bool isTls = m_transport.security == MailTransport::Security::Tls;
    const bool isOpen = co_await m_connection.open(m_transport.server, port(), isTls, m_transport.authorities);
    if (!isOpen) {
        const char *const text = m_connection.hasBadCertificate()
            ? QT_TRANSLATE_NOOP("MailDelivery", "The certificate of %1 isn't valid. Nothing was sent.")
            : QT_TRANSLATE_NOOP("MailDelivery", "%1 couldn't be reached.");
        co_return verdict(Verdict::Code::RetryLater, MailDeliveryText::tr(text));
    }
    const SmtpReply greeting = co_await m_connection.read();
    if (greeting.firstDigit() != kPositiveCompletion)
        co_return verdictFor(greeting, MailDeliveryText::tr("the connection"), Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<OptionalVerdict> MailSession::greet()
{
    const QByteArray command("EHLO watchkeeper.invalid"); // the real host name would disclose more than necessary
    m_ehloReply = co_await m_connection.sendCommand(command);
    if (m_ehloReply.firstDigit() != kPositiveCompletion)
        co_return verdictFor(m_ehloReply, u"EHLO"_s, Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<OptionalVerdict> MailSession::encrypt()
{
    if (m_transport.security != MailTransport::Security::StartTls)
        co_return std::nullopt;
    if (!m_ehloReply.offers("STARTTLS"))
        co_return verdict(Verdict::Code::Broken, MailDeliveryText::tr("%1 doesn't offer STARTTLS. Nothing was sent."));
    const QByteArray command("STARTTLS");
    const SmtpReply reply = co_await m_connection.sendCommand(command);
    if (reply.firstDigit() != kPositiveCompletion)
        co_return verdictFor(reply, u"STARTTLS"_s, Verdict::Code::Broken);
    const bool isEncrypted = co_await m_connection.encrypt();
    if (!isEncrypted) {
        const char *const text = m_connection.hasBadCertificate()
            ? QT_TRANSLATE_NOOP("MailDelivery", "The certificate of %1 isn't valid. Nothing was sent.")
            : QT_TRANSLATE_NOOP("MailDelivery", "The TLS handshake with %1 failed.");
        co_return verdict(Verdict::Code::RetryLater, MailDeliveryText::tr(text));
    }
    OptionalVerdict problem = co_await greet(); // extensions offered before TLS can't be trusted
    co_return problem;
}

QCoro::Task<SmtpReply> MailSession::sendPassword()
{
    const QByteArrayList methods = m_ehloReply.parameters("AUTH");
    const QByteArray user = m_transport.user.toUtf8();
    const QByteArray password = m_transport.password.toUtf8();
    if (methods.contains("PLAIN")) {
        const QByteArray command = "AUTH PLAIN " + (QByteArray(1, '\0') + user + QByteArray(1, '\0') + password).toBase64();
        const SmtpReply reply = co_await m_connection.sendCommand(command);
        co_return reply;
    }
    const QByteArray command("AUTH LOGIN");
    SmtpReply reply = co_await m_connection.sendCommand(command);
    for (const QByteArray &answer : {user, password}) {
        if (reply.firstDigit() != kIntermediateReply)
            co_return reply;
        const QByteArray written = answer.toBase64();
        reply = co_await m_connection.sendCommand(written);
    }
    co_return reply;
}

QCoro::Task<OptionalVerdict> MailSession::authenticate()
{
    if (m_transport.user.isEmpty())
        co_return std::nullopt;
    if (!m_connection.isEncrypted() && !m_connection.isLocal())
        co_return verdict(
            Verdict::Code::Broken,
            MailDeliveryText::tr(
                "The email wasn't sent because the password would be sent to %1 unencrypted. Choose TLS or STARTTLS."));
    const QByteArrayList methods = m_ehloReply.parameters("AUTH");
    if (!methods.contains("PLAIN") && !methods.contains("LOGIN"))
        co_return verdict(Verdict::Code::Broken,
                          MailDeliveryText::tr("%1 doesn't accept passwords through AUTH PLAIN or AUTH LOGIN."));
    const SmtpReply reply = co_await sendPassword();
    if (reply.firstDigit() != kPositiveCompletion)
        co_return verdictFor(reply, MailDeliveryText::tr("the user name and password"), Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<OptionalVerdict> MailSession::sendEnvelope()
{
    const QByteArray sender = "MAIL FROM:<" + m_transport.from.toLatin1() + '>';
    SmtpReply reply = co_await m_connection.sendCommand(sender);
    if (reply.firstDigit() != kPositiveCompletion)
        co_return verdictFor(reply, m_transport.from, Verdict::Code::Refused);
    OptionalVerdict problem;
    const QStringList recipients = m_transport.pendingRecipients.isEmpty() ? m_transport.to : m_transport.pendingRecipients;
    for (const QString &each : recipients) {
        const QByteArray recipient = "RCPT TO:<" + each.toLatin1() + '>';
        reply = co_await m_connection.sendCommand(recipient);
        if (reply.firstDigit() == kPositiveCompletion)
            continue;
        const Verdict one = verdictFor(reply, each, Verdict::Code::Refused);
        if (reply.code == 0)
            co_return one;
        m_rejectedRecipients.append(each);
        if (one.code() == Verdict::Code::RetryLater)
            m_deferredRecipients.append(each);
        if (!problem || one.code() == Verdict::Code::RetryLater) // a temporary failure takes precedence, so delivery is retried
            problem = one;
    }
    co_return m_rejectedRecipients.size() == recipients.size() ? problem : std::nullopt;
}

QCoro::Task<Verdict> MailSession::transmitMessage()
{
    const QByteArray command("DATA");
    SmtpReply reply = co_await m_connection.sendCommand(command);
    if (reply.firstDigit() != kIntermediateReply)
        co_return verdictFor(reply, MailDeliveryText::tr("the email"), Verdict::Code::Refused);
    m_connection.write(dotStuffed(mailMessage(m_alert, m_transport.from, m_transport.to)));
    reply = co_await m_connection.read();
    if (reply.firstDigit() != kPositiveCompletion)
        co_return verdictFor(reply, MailDeliveryText::tr("the email"), Verdict::Code::Refused);
    m_connection.write("QUIT\r\n");
    const QString replyText = sanitizedLine(QString::fromUtf8(reply.lines.join(' ')), {m_transport.password});
    const QStringList missed = m_transport.missed + m_rejectedRecipients;
    const QString text = missed.isEmpty()
        ? MailDeliveryText::tr("Delivered: %1 accepted the email.").arg(m_transport.server)
        : MailDeliveryText::tr("Delivered: %1 accepted the email, but not for these recipients: %2.")
              .arg(m_transport.server, missed.join(u", "_s));
    Verdict verdict(Verdict::Code::Delivered, text, replyText);
    verdict.missed = missed;
    verdict.deferredRecipients = m_deferredRecipients;
    co_return verdict;
}

QCoro::Task<Verdict> MailSession::run()
{
    if (const OptionalVerdict wrong = invalidAddressVerdict())
        co_return *wrong;
    OptionalVerdict problem = co_await open();
    if (!problem)
        problem = co_await greet();
    if (!problem)
        problem = co_await encrypt();
    if (!problem)
        problem = co_await authenticate();
    if (!problem)
        problem = co_await sendEnvelope();
    if (problem)
        co_return *problem;
    Verdict last = co_await transmitMessage();
    co_return last;
}

} // namespace

QCoro::Task<Verdict> sendByMail(MailTransport transport, Alert alert, CancelToken token)
{
    const Deadline deadline(transport.deadline, token);
    const QString server = transport.server;
    MailSession session(transport, alert, deadline.token());
    const Verdict verdict = co_await session.run();
    if (token.isCancelled())
        co_return Verdict(Verdict::Code::Cancelled, MailDeliveryText::tr("Cancelled."));
    if (verdict.code() != Verdict::Code::Delivered && deadline.token().isCancelled())
        co_return Verdict(Verdict::Code::RetryLater, MailDeliveryText::tr("%1 didn't accept the email in time.").arg(server));
    co_return verdict;
}

} // namespace watchkeeper
