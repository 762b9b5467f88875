// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/TrayMenu.h"

#include "gui/look/PlainText.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTrayLineWidth = 48; // characters

} // namespace

TrayMenu::TrayMenu(QWidget *parent)
    : QMenu(parent)
    , m_moreAction(addAction(QString()))
    , m_problemSeparator(addSeparator())
    , m_acknowledgeAll(addAction(actionIcon(u"acknowledge"_s), tr("&Acknowledge all")))
    , m_doNotDisturb(addAction(actionIcon(u"snooze"_s), QString()))
    , m_pauseAction(addAction(QString()))
{
    setObjectName(u"trayMenu"_s);
    m_moreAction->setObjectName(u"trayMore"_s);
    m_acknowledgeAll->setObjectName(u"trayAcknowledgeAll"_s);
    m_doNotDisturb->setObjectName(u"trayQuiet"_s);
    m_doNotDisturb->setCheckable(true);
    m_pauseAction->setObjectName(u"trayPause"_s);
    addSeparator();
    QAction *window = addAction(actionIcon(u"reveal"_s), tr("&Show Watchkeeper"));
    window->setObjectName(u"trayShow"_s);
    QAction *quit = addAction(actionIcon(u"quit"_s), tr("&Quit"));
    quit->setObjectName(u"trayQuit"_s);
    connect(m_moreAction, &QAction::triggered, this, &TrayMenu::showWindowRequested);
    connect(m_acknowledgeAll, &QAction::triggered, this, &TrayMenu::acknowledgeAllRequested);
    connect(m_doNotDisturb, &QAction::triggered, this, &TrayMenu::quietToggled);
    connect(m_pauseAction, &QAction::triggered, this, [this] { emit pauseToggled(!m_pauseAction->data().toBool()); });
    connect(window, &QAction::triggered, this, &TrayMenu::showWindowRequested);
    connect(quit, &QAction::triggered, this, &TrayMenu::quitRequested);
    const auto showWaiting = [this] {
        if (const auto waiting = std::exchange(m_pendingState, std::nullopt))
            setState(*waiting);
    };
    connect(this, &QMenu::aboutToHide, this, showWaiting,
            Qt::QueuedConnection); // queued, because the chosen action must run first
    setState(TrayState());
}

void TrayMenu::setState(const TrayState &state)
{
    m_pendingState.reset();
    QList<TargetId> ids;
    for (const TrayProblem &problem : state.worst)
        ids.append(problem.id);
    const int more = state.problems() - static_cast<int>(state.worst.size());
    const bool hasSameLines = ids == m_shownIds && m_moreAction->isVisible() == (more > 0);
    if (!hasSameLines && isVisible()) {
        m_pendingState = state;
        return;
    }
    if (!hasSameLines)
        setProblems(ids);
    for (qsizetype i = 0; i < m_problemMenus.size(); ++i)
        updateProblem(m_problemMenus.at(i), state.worst.at(i));
    m_moreAction->setText(tr("%Ln more …", "problems", more));
    m_moreAction->setVisible(more > 0);
    m_problemSeparator->setVisible(state.problems() > 0);
    m_acknowledgeAll->setEnabled(state.problems() > 0);
    m_doNotDisturb->setChecked(state.quietUntil.isValid());
    const QString until = QLocale().toString(state.quietUntil.toLocalTime().time(), QLocale::ShortFormat);
    m_doNotDisturb->setText(state.quietUntil.isValid() ? tr("&Do not disturb until %1", "a time").arg(until)
                                                       : tr("&Do not disturb for 1 h"));
    m_pauseAction->setData(state.isPaused);
    m_pauseAction->setText(state.isPaused ? tr("&Resume the schedule") : tr("&Pause the schedule"));
    m_pauseAction->setIcon(actionIcon(state.isPaused ? u"check-now"_s : u"pause"_s));
}

void TrayMenu::setProblems(const QList<TargetId> &ids)
{
    for (QMenu *menu : std::exchange(m_problemMenus, {})) {
        removeAction(menu->menuAction());
        menu->deleteLater(); // deferred, because an action in this menu may have triggered the call
    }
    m_shownIds = ids;
    for (const TargetId &id : ids)
        addProblem(id);
}

void TrayMenu::addProblem(const TargetId &id)
{
    auto *menu = new QMenu(this);
    for (const NoticeAction action : {NoticeAction::Acknowledge, NoticeAction::Snooze, NoticeAction::Open}) {
        QAction *item = menu->addAction(noticeActionText(action));
        connect(item, &QAction::triggered, this, [this, id, action] { emit actionChosen(id, action); });
    }
    insertMenu(m_moreAction, menu);
    m_problemMenus.append(menu);
}

void TrayMenu::updateProblem(QMenu *menu, const TrayProblem &problem) const
{
    const QString words = problem.summary.isEmpty()
        ? stateLabel(problem.state)
        : tr("%1: %2", "a state, what is wrong").arg(stateLabel(problem.state), problem.summary);
    const QString line = tr("%1 – %2", "a target, its state").arg(problem.name, words);
    const QString shown = fontMetrics().elidedText(line, Qt::ElideRight, kTrayLineWidth * fontMetrics().averageCharWidth());
    menu->setTitle(menuText(shown));
    menu->setIcon(stateIcon(problem.state));
}

} // namespace watchkeeper

#include "moc_TrayMenu.cpp"
