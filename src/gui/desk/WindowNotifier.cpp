// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/WindowNotifier.h"

#include "alerts/channels/AlertSound.h"
#include "alerts/providers/ProviderLibrary.h"

#include <QLocale>
#include <QPointer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kSoundInterval = 5s; // minimum time between two sounds, unless the second one is for a worse alert

Verdict cancelled()
{
    return Verdict(Verdict::Code::Cancelled, WindowNotifier::tr("Cancelled."));
}

Verdict delivered(const QString &text)
{
    return Verdict(Verdict::Code::Delivered, text);
}

Verdict quietUntil(const QDateTime &until)
{
    const QString time = QLocale().toString(until.toLocalTime(), QLocale::ShortFormat);
    return delivered(WindowNotifier::tr("Suppressed: Do not disturb is on until %1.").arg(time));
}

} // namespace

WindowNotifier::WindowNotifier(Parts parts)
    : m_parts(std::move(parts))
{
    if (m_parts.server)
        connect(m_parts.server.get(), &NotificationServer::chosen, this, &WindowNotifier::chosen);
    setDesktopNotifier(this);
}

WindowNotifier::~WindowNotifier()
{
    if (desktopNotifier() == this)
        setDesktopNotifier(nullptr);
}

QCoro::Task<Verdict> WindowNotifier::tell(AlertChannel channel, Alert alert, CancelToken token)
{
    const bool isSound = findProvider(channel.provider)->over == Provider::Over::Sound;
    const Fields fields = channel.fields;
    if (m_parts.quiet->isOn()) {
        if (!isSound) // an alert sent through both channels counts only once
            m_parts.quiet->suppressAlert();
        co_return quietUntil(m_parts.quiet->until());
    }
    if (isSound) {
        Verdict heard = co_await play(fields, alert, token);
        co_return heard;
    }
    const DeskNotice notice = deskNotice(alert, fields.flag(u"stays"_s));
    Verdict seen = co_await show(notice, token);
    co_return seen;
}

QCoro::Task<Verdict> WindowNotifier::show(DeskNotice notice, CancelToken token)
{
    using Shown = NotificationServer::Shown;
    const QPointer<WindowNotifier> self(this);
    Shown shown = Shown::NoServer;
    if (m_parts.server)
        shown = co_await m_parts.server->show(notice, token);
    if (shown == Shown::Cancelled || !self)
        co_return cancelled();
    if (shown == Shown::Shown)
        co_return delivered(tr("Shown as a notification."));
    if (m_parts.showInTray(notice))
        co_return delivered(tr("Shown next to the tray icon: no notification server responded."));
    if (shown == Shown::NoAnswer)
        co_return Verdict(Verdict::Code::RetryLater, tr("This desktop's notification server isn't responding."));
    co_return Verdict(Verdict::Code::Refused, tr("This desktop has no notification server and no tray that shows messages."));
}

//! Whether a sound for an alert of the same or a higher severity was played just before.
bool WindowNotifier::isSoundRedundant(const Alert &alert)
{
    const int rank = soundRank(alert);
    if (m_lastSound.isValid() && std::chrono::milliseconds(m_lastSound.elapsed()) < kSoundInterval && rank <= m_lastRank)
        return true;
    m_lastSound.start();
    m_lastRank = rank;
    return false;
}

QCoro::Task<Verdict> WindowNotifier::play(Fields fields, Alert alert, CancelToken token)
{
    const QPointer<WindowNotifier> self(this);
    const QString sound = alertSound(fields, alert);
    if (sound.isEmpty())
        co_return delivered(tr("No sound is set for this event in the channel."));
    if (const QString problem = soundProblem(sound); !problem.isEmpty())
        co_return Verdict(Verdict::Code::Broken, problem);
    bool isInhibited = false;
    if (m_parts.server)
        isInhibited = co_await m_parts.server->isInhibited(token);
    if (token.isCancelled() || !self)
        co_return cancelled();
    if (isInhibited)
        co_return delivered(tr("Not played: the desktop's Do not disturb is on."));
    if (isSoundRedundant(alert))
        co_return delivered(tr("Not played: another sound was played just before."));
    const SoundFolders places = m_parts.places;
    const Expected<QString, QString> played = co_await playSound(sound, places, token);
    if (token.isCancelled() || !self)
        co_return cancelled();
    if (played)
        co_return delivered(tr("Played %1 with %2.").arg(sound, *played));
    m_parts.bell();
    co_return delivered(tr("The system bell was used instead. %1").arg(played.error()));
}

} // namespace watchkeeper

#include "moc_WindowNotifier.cpp"
