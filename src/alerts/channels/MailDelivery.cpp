// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/MailDelivery.h"

#include "alerts/channels/MailMessage.h"
#include "alerts/channels/SmtpConnection.h"
#include "alerts/providers/SanitizedAnswer.h"
#include "async/Alarm.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using MaybeVerdict = std::optional<Verdict>; //!< no value: the session continues

constexpr int kGood = 2;
constexpr int kIntermediateReply = 3;
constexpr int kTransientFailure = 4;

class MailDeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(MailDelivery)
};

//! One SMTP session, from the connection to the delivered message.
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
    QCoro::Task<MaybeVerdict> open();
    QCoro::Task<MaybeVerdict> greet();
    QCoro::Task<MaybeVerdict> encrypt();
    QCoro::Task<MaybeVerdict> authenticate();
    QCoro::Task<SmtpReply> sendPassword();
    QCoro::Task<MaybeVerdict> sendEnvelope();
    QCoro::Task<Verdict> transmitMessage();
    MaybeVerdict invalidAddressVerdict() const;
    Verdict verdictFor(const SmtpReply &reply, const QString &step, Verdict::Code permanent) const;
    Verdict verdict(Verdict::Code code, const QString &text) const { return Verdict(code, text.arg(m_transport.server)); }
    quint16 port() const;

    MailTransport m_transport;
    Alert m_alert;
    SmtpConnection m_connection;
    SmtpReply m_ehloReply;
    QStringList m_missed;             //!< recipients that the server rejected, temporarily or permanently
    QStringList m_deferredRecipients; //!< recipients in m_missed that the server may accept later
};

quint16 MailSession::port() const
{
    constexpr quint16 kTls = 465;
    constexpr quint16 kSubmission = 587;
    constexpr quint16 kPlain = 25;
    if (m_transport.port != 0)
        return m_transport.port;
    if (m_transport.security == MailTransport::Security::Tls)
        return kTls;
    return m_transport.security == MailTransport::Security::StartTls ? kSubmission : kPlain;
}

//! \param permanent  the verdict for a 5xx reply at this step
Verdict MailSession::verdictFor(const SmtpReply &reply, const QString &step, Verdict::Code permanent) const
{
    if (reply.code == 0)
        return verdict(Verdict::Code::RetryLater, MailDeliveryText::tr("%1 closed the connection, or doesn't speak SMTP."));
    const Verdict::Code code = reply.firstDigit() == kTransientFailure ? Verdict::Code::RetryLater : permanent;
    const QString said = QString::number(reply.code) + u' ' + QString::fromUtf8(reply.lines.join('\n'));
    const QString text = MailDeliveryText::tr("%1 rejected %2. It replied: %3")
                             .arg(m_transport.server, step, sanitizedLine(said, {m_transport.password}));
    return Verdict(code, text, sanitizedAnswer(said.toUtf8(), {m_transport.password}));
}

MaybeVerdict MailSession::invalidAddressVerdict() const
{
    for (const QString &each : QStringList{m_transport.from} + m_transport.to) {
        if (!isMailAddress(each))
            return Verdict(Verdict::Code::Broken,
                           MailDeliveryText::tr("“%1” isn't a valid email address. Use a form like watch@shop.example.")
                               .arg(oneLine(each)));
    }
    return std::nullopt;
}

QCoro::Task<MaybeVerdict> MailSession::open()
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
    if (greeting.firstDigit() != kGood)
        co_return verdictFor(greeting, MailDeliveryText::tr("the connection"), Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<MaybeVerdict> MailSession::greet()
{
    const QByteArray command("EHLO watchkeeper.invalid"); // the real host name would reveal more than the server needs
    m_ehloReply = co_await m_connection.sendCommand(command);
    if (m_ehloReply.firstDigit() != kGood)
        co_return verdictFor(m_ehloReply, u"EHLO"_s, Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<MaybeVerdict> MailSession::encrypt()
{
    if (m_transport.security != MailTransport::Security::StartTls)
        co_return std::nullopt;
    if (!m_ehloReply.offers("STARTTLS"))
        co_return verdict(Verdict::Code::Broken, MailDeliveryText::tr("%1 doesn't offer STARTTLS. Nothing was sent."));
    const QByteArray command("STARTTLS");
    const SmtpReply reply = co_await m_connection.sendCommand(command);
    if (reply.firstDigit() != kGood)
        co_return verdictFor(reply, u"STARTTLS"_s, Verdict::Code::Broken);
    const bool isEncrypted = co_await m_connection.encrypt();
    if (!isEncrypted) {
        const char *const text = m_connection.hasBadCertificate()
            ? QT_TRANSLATE_NOOP("MailDelivery", "The certificate of %1 isn't valid. Nothing was sent.")
            : QT_TRANSLATE_NOOP("MailDelivery", "The TLS handshake with %1 failed.");
        co_return verdict(Verdict::Code::RetryLater, MailDeliveryText::tr(text));
    }
    MaybeVerdict problem = co_await greet(); // extensions offered before TLS can't be trusted
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

QCoro::Task<MaybeVerdict> MailSession::authenticate()
{
    if (m_transport.user.isEmpty())
        co_return std::nullopt;
    if (!m_connection.isEncrypted() && !m_connection.isLocal())
        co_return verdict(
            Verdict::Code::Broken,
            MailDeliveryText::tr(
                "The email wasn't sent because the password would go to %1 unencrypted. Choose TLS or STARTTLS."));
    const QByteArrayList methods = m_ehloReply.parameters("AUTH");
    if (!methods.contains("PLAIN") && !methods.contains("LOGIN"))
        co_return verdict(Verdict::Code::Broken,
                          MailDeliveryText::tr("%1 doesn't accept passwords through AUTH PLAIN or AUTH LOGIN."));
    const SmtpReply reply = co_await sendPassword();
    if (reply.firstDigit() != kGood)
        co_return verdictFor(reply, MailDeliveryText::tr("the user name and password"), Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<MaybeVerdict> MailSession::sendEnvelope()
{
    const QByteArray sender = "MAIL FROM:<" + m_transport.from.toLatin1() + '>';
    SmtpReply reply = co_await m_connection.sendCommand(sender);
    if (reply.firstDigit() != kGood)
        co_return verdictFor(reply, m_transport.from, Verdict::Code::Refused);
    MaybeVerdict problem;
    const QStringList recipients = m_transport.pendingRecipients.isEmpty() ? m_transport.to : m_transport.pendingRecipients;
    for (const QString &each : recipients) {
        const QByteArray recipient = "RCPT TO:<" + each.toLatin1() + '>';
        reply = co_await m_connection.sendCommand(recipient);
        if (reply.firstDigit() == kGood)
            continue;
        const Verdict one = verdictFor(reply, each, Verdict::Code::Refused);
        if (reply.code == 0)
            co_return one;
        m_missed.append(each);
        if (one.code() == Verdict::Code::RetryLater)
            m_deferredRecipients.append(each);
        if (!problem || one.code() == Verdict::Code::RetryLater) // a temporary failure takes precedence, so delivery is retried
            problem = one;
    }
    co_return m_missed.size() == recipients.size() ? problem : std::nullopt;
}

QCoro::Task<Verdict> MailSession::transmitMessage()
{
    const QByteArray command("DATA");
    SmtpReply reply = co_await m_connection.sendCommand(command);
    if (reply.firstDigit() != kIntermediateReply)
        co_return verdictFor(reply, MailDeliveryText::tr("the email"), Verdict::Code::Refused);
    m_connection.write(dotStuffed(mailMessage(m_alert, m_transport.from, m_transport.to)));
    reply = co_await m_connection.read();
    if (reply.firstDigit() != kGood)
        co_return verdictFor(reply, MailDeliveryText::tr("the email"), Verdict::Code::Refused);
    m_connection.write("QUIT\r\n");
    const QString said = sanitizedLine(QString::fromUtf8(reply.lines.join(' ')), {m_transport.password});
    const QStringList missed = m_transport.missed + m_missed;
    const QString text = missed.isEmpty()
        ? MailDeliveryText::tr("Delivered: %1 accepted the email.").arg(m_transport.server)
        : MailDeliveryText::tr("Delivered: %1 accepted the email, but not for these recipients: %2.")
              .arg(m_transport.server, missed.join(u", "_s));
    Verdict verdict(Verdict::Code::Delivered, text, said);
    verdict.missed = missed;
    verdict.deferredRecipients = m_deferredRecipients;
    co_return verdict;
}

QCoro::Task<Verdict> MailSession::run()
{
    if (const MaybeVerdict wrong = invalidAddressVerdict())
        co_return *wrong;
    MaybeVerdict problem = co_await open();
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
