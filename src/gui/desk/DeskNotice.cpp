// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/DeskNotice.h"

#include "alerts/rules/AlertMessages.h"
#include "app/words/DisplayText.h"
#include "app/words/PrivacyMask.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxNoticeTitleLength = 200;
constexpr qsizetype kMaxNoticeTextLength = 1'000;

class DeskNoticeText
{
    Q_DECLARE_TR_FUNCTIONS(DeskNotice)
};

bool isProblem(const Alert &alert)
{
    return (alert.kind == AlertKind::Problem || alert.kind == AlertKind::Reminder) && alert.after != Outcome::Up;
}

QString noticeIconName(const Alert &alert)
{
    if (!isProblem(alert))
        return alert.kind == AlertKind::ConnectivityLost ? u"dialog-warning"_s : u"dialog-information"_s;
    if (alert.after == Outcome::Unknown)
        return u"dialog-question"_s;
    return alert.after == Outcome::Down ? u"dialog-error"_s : u"dialog-warning"_s;
}

QStringList namesOf(const Alert &alert)
{
    const QStringList first = alert.targetName.isEmpty() ? QStringList() : QStringList{alert.targetName};
    return first + alert.others;
}

} // namespace

DeskNotice desktopNotice(const Alert &alert, bool problemsStay)
{
    DeskNotice notice;
    notice.key = alert.problem.isEmpty() ? alert.id.toString(QUuid::WithoutBraces) : alert.problem;
    notice.title = shortened(displayLine(alert.title), kMaxNoticeTitleLength);
    notice.text = shortened(privacyMasked(displayText(shortAlertText(alert, QTimeZone::systemTimeZone())).trimmed()),
                            kMaxNoticeTextLength);
    notice.icon = noticeIconName(alert);
    if (isProblem(alert) && alert.after == Outcome::Down)
        notice.urgency = DeskNotice::Urgency::Critical;
    notice.stays = problemsStay && isProblem(alert);
    notice.canBeAcknowledged = isProblem(alert);
    notice.target = alert.targetId;
    notice.names = namesOf(alert);
    return notice;
}

DeskNotice withoutDetails(DeskNotice notice)
{
    notice.title = DeskNoticeText::tr("Alert from Watchkeeper");
    notice.text = DeskNoticeText::tr("The window is locked. Unlock it to see what the alert is about.");
    notice.canBeAcknowledged = false;
    notice.target = TargetId();
    notice.names.clear();
    return notice;
}

QString noticeActionText(NoticeAction action)
{
    switch (action) {
    case NoticeAction::Open:
        return DeskNoticeText::tr("Open", "a target, from a notification");
    case NoticeAction::Acknowledge:
        return DeskNoticeText::tr("Acknowledge");
    case NoticeAction::Snooze:
        return DeskNoticeText::tr("Snooze for 1 h");
    }
    Q_UNREACHABLE();
}

#ifdef WATCHKEEPER_NO_DBUS
std::unique_ptr<NotificationServer> sessionNotifications()
{
    return nullptr;
}
#endif

} // namespace watchkeeper

#include "moc_DeskNotice.cpp"
