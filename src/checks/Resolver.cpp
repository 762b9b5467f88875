// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Resolver.h"

#include "async/OneShot.h"
#include "checks/AresChannel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QHostInfo>
#include <QUrl>

#include <algorithm>
#include <deque>

namespace watchkeeper {

namespace {

// Name servers of the system change with the network (VPN, another access point); c-ares reads them once a channel.
constexpr qint64 kChannelAgeMs = 30'000;
// The system's resolver holds a thread for each name, for many seconds when it is silent.
constexpr int kSystemLookUpsAtOnce = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Resolver", text);
}

int addressFamily(Resolver::Family family)
{
    switch (family) {
    case Resolver::Family::V4:
        return AF_INET;
    case Resolver::Family::V6:
        return AF_INET6;
    case Resolver::Family::Any:
        break;
    }
    return AF_UNSPEC;
}

bool matches(const QHostAddress &address, Resolver::Family family)
{
    if (family == Resolver::Family::Any)
        return true;
    return (address.protocol() == QAbstractSocket::IPv6Protocol) == (family == Resolver::Family::V6);
}

QString familyWord(Resolver::Family family)
{
    return family == Resolver::Family::V6 ? QStringLiteral("IPv6") : QStringLiteral("IPv4");
}

//! mDNS, LLMNR, NetBIOS and NIS know names without a dot and those below .local; all others are the business of DNS.
bool systemMayKnow(const QString &name)
{
    return !name.contains(u'.') || name.endsWith(QLatin1String(".local"), Qt::CaseInsensitive);
}

CheckError explain(int status, const QString &name, Resolver::Family family)
{
    const QString detail = QString::fromUtf8(ares_strerror(status));
    const auto error = [&](const QString &message) { return CheckError(ErrorType::Dns, message, detail); };
    switch (status) {
    case ARES_ENOTFOUND:
        return error(tr("There is no host named %1: the name servers do not know it. Is it spelled right?").arg(name));
    case ARES_ENODATA:
        if (family != Resolver::Family::Any)
            return error(tr("%1 has no %2 address, and this target asks for one.").arg(name, familyWord(family)));
        return error(tr("The name %1 exists, but has no address.").arg(name));
    case ARES_ETIMEOUT:
        return error(tr("No name server answered for %1. Check the network, or the name servers in the settings.").arg(name));
    case ARES_ECONNREFUSED:
        return error(
            tr("No name server could be reached to find %1, or each of them failed. Check the network, or the name servers in "
               "the settings.")
                .arg(name));
    case ARES_ESERVFAIL:
        return error(tr("The name server could not find out about %1 (SERVFAIL). The name servers of that domain may be down.")
                         .arg(name));
    case ARES_EREFUSED:
        return error(tr("The name server refused to answer for %1.").arg(name));
    case ARES_EBADNAME:
    case ARES_EBADQUERY:
    case ARES_EFORMERR:
        return error(tr("“%1” is not a valid host name.").arg(name));
    default:
        break;
    }
    return error(tr("The name %1 could not be looked up: %2.").arg(name, detail));
}

void askSystem(const QString &name, QObject *context, std::function<void(const QList<QHostAddress> &)> done)
{
    QHostInfo::lookupHost(name, context, [done = std::move(done)](const QHostInfo &info) { done(info.addresses()); });
}

} // namespace

//! One question that is being asked, for all who asked it meanwhile.
struct Resolver::LookUp
{
    std::optional<Answer> answer;
    std::vector<std::function<void()>> waiters;
};

class Resolver::Private : public std::enable_shared_from_this<Private>
{
public:
    Private(QStringList nameServers, SystemLookUp systemLookUp)
        : m_nameServers(std::move(nameServers))
        , m_systemLookUp(systemLookUp ? std::move(systemLookUp) : SystemLookUp(&askSystem))
    {
    }

    //! The running look-up of that name, or a new one; perhaps already answered.
    std::shared_ptr<LookUp> lookUp(const QString &name, Family family);

private:
    struct Question
    {
        QString key;
        QString name;
        Family family;
        std::shared_ptr<LookUp> lookUp;
    };
    AresChannel &channel();
    void onDnsAnswer(const Question &question, int status, const QList<QHostAddress> &addresses);
    void askSystemAbout(const Question &question, const CheckError &otherwise);
    void finish(const Question &question, Answer answer);

    QStringList m_nameServers;
    SystemLookUp m_systemLookUp;
    QHash<QString, std::shared_ptr<LookUp>> m_running;
    std::vector<std::unique_ptr<AresChannel>> m_channels; // the last is in use, the others have look-ups to finish
    QElapsedTimer m_channelAge;
    std::deque<std::function<void()>> m_systemQueue;
    int m_systemRunning = 0;
    QObject m_context; // destroyed first: nothing the system answers later arrives
};

AresChannel &Resolver::Private::channel()
{
    const bool stale = m_nameServers.isEmpty() && m_channelAge.isValid() && m_channelAge.hasExpired(kChannelAgeMs);
    if (m_channels.empty() || stale) {
        std::erase_if(m_channels, [](const auto &old) { return old->running() == 0; });
        m_channels.push_back(std::make_unique<AresChannel>(m_nameServers));
        m_channelAge.start();
    }
    return *m_channels.back();
}

std::shared_ptr<Resolver::LookUp> Resolver::Private::lookUp(const QString &name, Family family)
{
    const QString key = name + QChar(u'/') + QString::number(addressFamily(family));
    if (const auto running = m_running.value(key))
        return running;
    const Question question{key, name, family, std::make_shared<LookUp>()};
    m_running.insert(key, question.lookUp);
    channel().lookUp(QUrl::toAce(name), addressFamily(family),
                     [weak = weak_from_this(), question](int status, const QList<QHostAddress> &addresses) {
                         if (const auto self = weak.lock())
                             self->onDnsAnswer(question, status, addresses);
                     });
    return question.lookUp;
}

void Resolver::Private::onDnsAnswer(const Question &question, int status, const QList<QHostAddress> &addresses)
{
    if (status == ARES_SUCCESS) {
        finish(question, addresses);
        return;
    }
    const CheckError error = explain(status, question.name, question.family);
    const bool unknown = status == ARES_ENOTFOUND || status == ARES_ENODATA;
    if (unknown && systemMayKnow(question.name))
        askSystemAbout(question, error);
    else
        finish(question, Unexpected(error));
}

void Resolver::Private::askSystemAbout(const Question &question, const CheckError &otherwise)
{
    if (m_systemRunning >= kSystemLookUpsAtOnce) {
        m_systemQueue.push_back([this, question, otherwise] { askSystemAbout(question, otherwise); });
        return;
    }
    ++m_systemRunning;
    m_systemLookUp(question.name, &m_context, [this, question, otherwise](const QList<QHostAddress> &all) {
        --m_systemRunning;
        QList<QHostAddress> fitting;
        std::copy_if(all.begin(), all.end(), std::back_inserter(fitting),
                     [&](const QHostAddress &address) { return matches(address, question.family); });
        if (fitting.isEmpty())
            finish(question, Unexpected(otherwise));
        else
            finish(question, fitting);
        if (!m_systemQueue.empty()) {
            const auto next = std::move(m_systemQueue.front());
            m_systemQueue.pop_front();
            next();
        }
    });
}

void Resolver::Private::finish(const Question &question, Answer answer)
{
    m_running.remove(question.key);
    question.lookUp->answer = std::move(answer);
    for (const auto &wake : std::exchange(question.lookUp->waiters, {}))
        wake();
}

Resolver::Resolver(const QStringList &nameServers, SystemLookUp systemLookUp)
    : d(std::make_shared<Private>(nameServers, std::move(systemLookUp)))
{
}

Resolver::~Resolver() = default;

QCoro::Task<Resolver::Answer> Resolver::resolve(QString host, Family family, CancelToken token)
{
    const std::shared_ptr<Private> self = d; // this may be gone after the wait
    if (const QHostAddress literal(host); !literal.isNull()) {
        if (matches(literal, family))
            co_return QList<QHostAddress>{literal};
        co_return Unexpected(CheckError(
            ErrorType::Dns, tr("%1 is not an %2 address, and this target asks for one.").arg(host, familyWord(family))));
    }
    if (host.isEmpty() || QUrl::toAce(host).isEmpty())
        co_return Unexpected(explain(ARES_EBADNAME, host, family));

    const std::shared_ptr<LookUp> lookUp = self->lookUp(host.toLower(), family);
    if (!lookUp->answer) {
        OneShot done;
        lookUp->waiters.push_back(done.settler());
        const CancelCallback stop(token, done.settler());
        co_await done;
    }
    if (lookUp->answer) {
        // QCoro 0.8 moves from whatever lvalue is returned, and others wait for this one too: return a const copy.
        const Answer answer = *lookUp->answer;
        co_return answer;
    }
    const bool late = token.reason() == CancelReason::Timeout;
    co_return Unexpected(
        CheckError(late ? ErrorType::Timeout : ErrorType::Cancelled, tr("The name %1 was still being looked up.").arg(host)));
}

} // namespace watchkeeper
