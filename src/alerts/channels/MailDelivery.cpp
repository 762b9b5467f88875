// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/MailDelivery.h"

#include "alerts/channels/MailMessage.h"
#include "alerts/channels/SmtpConnection.h"
#include "alerts/providers/SanitizedAnswer.h"
#include "async/Deadline.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using MaybeVerdict = std::optional<Verdict>; //!< absent: continue

constexpr int kGood = 2;
constexpr int kIntermediateReply = 3;
constexpr int kTransientFailure = 4;

class MailDeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(MailDelivery)
};

//! A mail session, step by step.
class Session
{
public:
    Session(MailTransport way, Alert alert, CancelToken token)
        : m_way(std::move(way))
        , m_alert(std::move(alert))
        , m_line(token)
    {
    }
    QCoro::Task<Verdict> run();

private:
    QCoro::Task<MaybeVerdict> open();
    QCoro::Task<MaybeVerdict> greet();
    QCoro::Task<MaybeVerdict> encrypt();
    QCoro::Task<MaybeVerdict> authenticate();
    QCoro::Task<SmtpReply> sendPassword();
    QCoro::Task<MaybeVerdict> address();
    QCoro::Task<Verdict> transmitMessage();
    MaybeVerdict invalidAddressVerdict() const;
    Verdict judged(const SmtpReply &reply, const QString &step, Verdict::Code permanent) const;
    Verdict verdict(Verdict::Code code, const QString &text) const { return Verdict(code, text.arg(m_way.server)); }
    quint16 port() const;

    MailTransport m_way;
    Alert m_alert;
    SmtpConnection m_line;
    SmtpReply m_ehloReply;
    QStringList m_missed;             //!< recipients
    QStringList m_deferredRecipients; //!< likewise
};

quint16 Session::port() const
{
    constexpr quint16 kTls = 465;
    constexpr quint16 kSubmission = 587;
    constexpr quint16 kPlain = 25;
    if (m_way.port != 0)
        return m_way.port;
    if (m_way.security == MailTransport::Security::Tls)
        return kTls;
    return m_way.security == MailTransport::Security::StartTls ? kSubmission : kPlain;
}

//! \param permanent  the verdict for a 5xx reply at this step
Verdict Session::judged(const SmtpReply &reply, const QString &step, Verdict::Code permanent) const
{
    if (reply.code == 0)
        return verdict(Verdict::Code::RetryLater, MailDeliveryText::tr("%1 closed the connection, or doesn't speak SMTP."));
    const Verdict::Code code = reply.first() == kTransientFailure ? Verdict::Code::RetryLater : permanent;
    const QString said = QString::number(reply.code) + u' ' + QString::fromUtf8(reply.lines.join('\n'));
    const QString text =
        MailDeliveryText::tr("%1 rejected %2. It replied: %3").arg(m_way.server, step, sanitizedLine(said, {m_way.password}));
    return Verdict(code, text, sanitizedAnswer(said.toUtf8(), {m_way.password}));
}

MaybeVerdict Session::invalidAddressVerdict() const
{
    for (const QString &each : QStringList{m_way.from} + m_way.to) {
        if (!isMailAddress(each))
            return Verdict(Verdict::Code::Broken,
                           MailDeliveryText::tr("“%1” isn't a valid email address. Use a form like watch@shop.example.")
                               .arg(oneLine(each)));
    }
    return std::nullopt;
}

QCoro::Task<MaybeVerdict> Session::open()
{
    const bool isTls = m_way.security == MailTransport::Security::Tls;
    const bool isOpen = co_await m_line.open(m_way.server, port(), isTls, m_way.authorities);
    if (!isOpen) {
        const char *const text = m_line.hasBadCertificate()
            ? QT_TRANSLATE_NOOP("MailDelivery", "The certificate of %1 isn't valid. Nothing was sent.")
            : QT_TRANSLATE_NOOP("MailDelivery", "%1 couldn't be reached.");
        co_return verdict(Verdict::Code::RetryLater, MailDeliveryText::tr(text));
    }
    const SmtpReply greeting = co_await m_line.read();
    if (greeting.first() != kGood)
        co_return judged(greeting, MailDeliveryText::tr("the connection"), Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<MaybeVerdict> Session::greet()
{
    const QByteArray command("EHLO watchkeeper.invalid"); // the real host name would reveal more than the server needs
    m_ehloReply = co_await m_line.ask(command);
    if (m_ehloReply.first() != kGood)
        co_return judged(m_ehloReply, u"EHLO"_s, Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<MaybeVerdict> Session::encrypt()
{
    if (m_way.security != MailTransport::Security::StartTls)
        co_return std::nullopt;
    if (!m_ehloReply.offers("STARTTLS"))
        co_return verdict(Verdict::Code::Broken, MailDeliveryText::tr("%1 doesn't offer STARTTLS. Nothing was sent."));
    const QByteArray command("STARTTLS");
    const SmtpReply reply = co_await m_line.ask(command);
    if (reply.first() != kGood)
        co_return judged(reply, u"STARTTLS"_s, Verdict::Code::Broken);
    const bool isEncrypted = co_await m_line.encrypt();
    if (!isEncrypted) {
        const char *const text = m_line.hasBadCertificate()
            ? QT_TRANSLATE_NOOP("MailDelivery", "The certificate of %1 isn't valid. Nothing was sent.")
            : QT_TRANSLATE_NOOP("MailDelivery", "The TLS handshake with %1 failed.");
        co_return verdict(Verdict::Code::RetryLater, MailDeliveryText::tr(text));
    }
    MaybeVerdict problem = co_await greet(); // extensions offered before TLS can't be trusted
    co_return problem;
}

QCoro::Task<SmtpReply> Session::sendPassword()
{
    const QByteArrayList ways = m_ehloReply.parameters("AUTH");
    const QByteArray user = m_way.user.toUtf8();
    const QByteArray password = m_way.password.toUtf8();
    if (ways.contains("PLAIN")) {
        const QByteArray command = "AUTH PLAIN " + (QByteArray(1, '\0') + user + QByteArray(1, '\0') + password).toBase64();
        const SmtpReply reply = co_await m_line.ask(command);
        co_return reply;
    }
    const QByteArray command("AUTH LOGIN");
    SmtpReply reply = co_await m_line.ask(command);
    for (const QByteArray &answer : {user, password}) {
        if (reply.first() != kIntermediateReply)
            co_return reply;
        const QByteArray written = answer.toBase64();
        reply = co_await m_line.ask(written);
    }
    co_return reply;
}

QCoro::Task<MaybeVerdict> Session::authenticate()
{
    if (m_way.user.isEmpty())
        co_return std::nullopt;
    if (!m_line.isEncrypted() && !m_line.isLocal())
        co_return verdict(
            Verdict::Code::Broken,
            MailDeliveryText::tr(
                "The email wasn't sent because the password would go to %1 unencrypted. Choose TLS or STARTTLS."));
    const QByteArrayList ways = m_ehloReply.parameters("AUTH");
    if (!ways.contains("PLAIN") && !ways.contains("LOGIN"))
        co_return verdict(Verdict::Code::Broken,
                          MailDeliveryText::tr("%1 doesn't accept passwords through AUTH PLAIN or AUTH LOGIN."));
    const SmtpReply reply = co_await sendPassword();
    if (reply.first() != kGood)
        co_return judged(reply, MailDeliveryText::tr("the user name and password"), Verdict::Code::Broken);
    co_return std::nullopt;
}

QCoro::Task<MaybeVerdict> Session::address()
{
    const QByteArray sender = "MAIL FROM:<" + m_way.from.toLatin1() + '>';
    SmtpReply reply = co_await m_line.ask(sender);
    if (reply.first() != kGood)
        co_return judged(reply, m_way.from, Verdict::Code::Refused);
    MaybeVerdict problem;
    const QStringList recipients = m_way.left.isEmpty() ? m_way.to : m_way.left;
    for (const QString &each : recipients) {
        const QByteArray recipient = "RCPT TO:<" + each.toLatin1() + '>';
        reply = co_await m_line.ask(recipient);
        if (reply.first() == kGood)
            continue;
        const Verdict one = judged(reply, each, Verdict::Code::Refused);
        if (reply.code == 0)
            co_return one;
        m_missed.append(each);
        if (one.code() == Verdict::Code::RetryLater)
            m_deferredRecipients.append(each);
        if (!problem || one.code() == Verdict::Code::RetryLater) // continue while delivery to a recipient may still succeed
            problem = one;
    }
    co_return m_missed.size() == recipients.size() ? problem : std::nullopt;
}

QCoro::Task<Verdict> Session::transmitMessage()
{
    const QByteArray command("DATA");
    SmtpReply reply = co_await m_line.ask(command);
    if (reply.first() != kIntermediateReply)
        co_return judged(reply, MailDeliveryText::tr("the email"), Verdict::Code::Refused);
    m_line.write(dotStuffed(mailMessage(m_alert, m_way.from, m_way.to)));
    reply = co_await m_line.read();
    if (reply.first() != kGood)
        co_return judged(reply, MailDeliveryText::tr("the email"), Verdict::Code::Refused);
    m_line.write("QUIT\r\n");
    const QString said = sanitizedLine(QString::fromUtf8(reply.lines.join(' ')), {m_way.password});
    const QStringList missed = m_way.missed + m_missed;
    const QString text = missed.isEmpty()
        ? MailDeliveryText::tr("Delivered: %1 accepted the email.").arg(m_way.server)
        : MailDeliveryText::tr("Delivered: %1 accepted the email, but not for these recipients: %2.")
              .arg(m_way.server, missed.join(u", "_s));
    Verdict verdict(Verdict::Code::Delivered, text, said);
    verdict.missed = missed;
    verdict.deferredRecipients = m_deferredRecipients;
    co_return verdict;
}

QCoro::Task<Verdict> Session::run()
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
        problem = co_await address();
    if (problem)
        co_return *problem;
    Verdict last = co_await transmitMessage();
    co_return last;
}

} // namespace

QCoro::Task<Verdict> sendByMail(MailTransport way, Alert alert, CancelToken token)
{
    const Deadline deadline(way.deadline, token);
    const QString server = way.server;
    Session session(way, alert, deadline.token());
    const Verdict verdict = co_await session.run();
    if (token.isCancelled())
        co_return Verdict(Verdict::Code::Cancelled, MailDeliveryText::tr("Cancelled."));
    if (verdict.code() != Verdict::Code::Delivered && deadline.token().isCancelled())
        co_return Verdict(Verdict::Code::RetryLater, MailDeliveryText::tr("%1 didn't accept the email in time.").arg(server));
    co_return verdict;
}

} // namespace watchkeeper
