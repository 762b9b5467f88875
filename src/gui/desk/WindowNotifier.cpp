// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/WindowNotifier.h"

#include "alerts/channels/DesktopNotifier.h"
#include "alerts/providers/Provider.h"

#include <QLocale>
#include <QPointer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kSoundInterval = 5s; // minimum time between two sounds, unless the second sound is for a worse alert

Verdict cancelledVerdict()
{
    return Verdict(Verdict::Code::Cancelled, WindowNotifier::tr("Cancelled."));
}

Verdict deliveredVerdict(const QString &text)
{
    return Verdict(Verdict::Code::Delivered, text);
}

Verdict suppressedVerdict(const QDateTime &until)
{
    const QString time = QLocale().toString(until.toLocalTime(), QLocale::ShortFormat);
    return deliveredVerdict(WindowNotifier::tr("Suppressed: Do not disturb is on until %1.").arg(time));
}

} // namespace

WindowNotifier::WindowNotifier(Parts parts)
    : m_parts(std::move(parts))
{
    if (m_parts.server)
        connect(m_parts.server.get(), &NotificationServer::actionChosen, this, &WindowNotifier::actionChosen);
    setDesktopNotifier(this);
}

WindowNotifier::~WindowNotifier()
{
    if (desktopNotifier() == this)
        setDesktopNotifier(nullptr);
}

QCoro::Task<Verdict> WindowNotifier::deliver(AlertChannel channel, Alert alert, CancelToken token)
{
    const bool isSound = findProvider(channel.provider)->over == Provider::Over::Sound;
    const Fields fields = channel.fields;
    if (m_parts.doNotDisturb->isOn()) {
        if (!isSound) // counted only for the notification, because the same alert can also have a sound
            m_parts.doNotDisturb->countSuppressedAlert();
        co_return suppressedVerdict(m_parts.doNotDisturb->until());
    }
    if (isSound) {
        Verdict heard = co_await playAlertSound(fields, alert, token);
        co_return heard;
    }
    const DeskNotice notice = deskNotice(alert, fields.flag(u"stays"_s));
    Verdict seen = co_await show(notice, token);
    co_return seen;
}

QCoro::Task<Verdict> WindowNotifier::show(DeskNotice notice, CancelToken token)
{
    using ShowResult = NotificationServer::ShowResult;
    const QPointer<WindowNotifier> self(this);
    ShowResult shown = ShowResult::NoServer;
    if (m_parts.server)
        shown = co_await m_parts.server->show(notice, token);
    if (shown == ShowResult::Cancelled || !self)
        co_return cancelledVerdict();
    if (shown == ShowResult::Shown)
        co_return deliveredVerdict(tr("Shown as a notification."));
    if (m_parts.showInTray(notice))
        co_return deliveredVerdict(tr("Shown next to the tray icon: no notification server responded."));
    if (shown == ShowResult::NoAnswer)
        co_return Verdict(Verdict::Code::RetryLater, tr("This desktop's notification server isn't responding."));
    co_return Verdict(Verdict::Code::Refused, tr("This desktop has no notification server and no tray that shows messages."));
}

//! Returns whether a sound for an alert of the same or a higher severity was played recently. If not, records this alert's
//! sound as the
//! last one.
bool WindowNotifier::isSoundRedundant(const Alert &alert)
{
    const int rank = soundRank(alert);
    if (m_lastSound.isValid() && std::chrono::milliseconds(m_lastSound.elapsed()) < kSoundInterval && rank <= m_lastRank)
        return true;
    m_lastSound.start();
    m_lastRank = rank;
    return false;
}

QCoro::Task<Verdict> WindowNotifier::playAlertSound(Fields fields, Alert alert, CancelToken token)
{
    const QPointer<WindowNotifier> self(this);
    const QString sound = alertSound(fields, alert);
    if (sound.isEmpty())
        co_return deliveredVerdict(tr("The channel has no sound for this event."));
    if (const QString problem = soundProblem(sound); !problem.isEmpty())
        co_return Verdict(Verdict::Code::Broken, problem);
    bool isInhibited = false;
    if (m_parts.server)
        isInhibited = co_await m_parts.server->isInhibited(token);
    if (token.isCancelled() || !self)
        co_return cancelledVerdict();
    if (isInhibited)
        co_return deliveredVerdict(tr("Not played: the desktop's Do not disturb is on."));
    if (isSoundRedundant(alert))
        co_return deliveredVerdict(tr("Not played: another sound was played just before."));
    const SoundFolders soundFolders = m_parts.soundFolders;
    const Expected<QString, QString> played = co_await playSound(sound, soundFolders, token);
    if (token.isCancelled() || !self)
        co_return cancelledVerdict();
    if (played)
        co_return deliveredVerdict(tr("Played %1 with %2.").arg(sound, *played));
    m_parts.bell();
    co_return deliveredVerdict(tr("The system bell was used instead. %1").arg(played.error()));
}

} // namespace watchkeeper

#include "moc_WindowNotifier.cpp"
