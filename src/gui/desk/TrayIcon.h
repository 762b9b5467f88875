// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tray icon, its picture, its menu, and the state that it shows.

#include "gui/desk/DeskNotice.h"
#include "gui/look/Colours.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QIcon>
#include <QList>
#include <QMenu>
#include <QObject>
#include <QPixmap>
#include <QSystemTrayIcon>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

class ResultsModel;

//! A problem as listed in the tray menu.
struct TrayProblem
{
    TargetId id;
    QString name;    //!< without line breaks, shortened
    QString summary; //!< likewise
    MarkState state = MarkState::Down;
    friend bool operator==(const TrayProblem &, const TrayProblem &) = default;
};

//! The maximum number of problems with their own line in the menu.
inline constexpr int kMaxTrayProblems = 5;

//! \brief The overall state, for the tray. A plain value.
class TrayState
{
public:
    TrayState() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int down = 0;                  //!< confirmed, but not acknowledged or snoozed
    int degraded = 0;              //!< likewise
    int acknowledgedOrSnoozed = 0; //!< confirmed down or degraded, but acknowledged or snoozed
    int unknown = 0;               //!< number of targets that couldn't be checked
    int up = 0;                    //!< includes targets whose problem isn't confirmed yet
    int waiting = 0;               //!< number of targets waiting for their first result
    QString pauseText;             //!< why the schedule is paused, see pauseText(); empty unless it is
    bool isOffline = false;        //!< whether this computer is offline
    QDateTime quietUntil;          //!< UTC; null if Do not disturb is off
    bool isLocked = false;         //!< whether the window is locked; the menu then only shows the window and quits
    QList<TrayProblem>
        worst; //!< at most kMaxTrayProblems of the `down` and `degraded` targets; down first, then by duration, longest first
    friend bool operator==(const TrayState &, const TrayState &) = default;

    //! Returns the number of problems that need attention.
    int problems() const { return down + degraded; }
    //! Returns the mark that represents the overall state.
    MarkState mark() const;
    //! Returns a summary such as `2 down · 1 degraded · 121 up`.
    QString countsText() const;
    //! Returns a tooltip with the counts, other information, and the worst problems, on separate lines.
    QString toolTip() const;
};

//! Returns the current state, even if the view shows an earlier time.
//! Doesn't set `pauseText`, `isOffline` and `quietUntil`, which the model doesn't contain.
TrayState trayState(const ResultsModel &model);

//! Returns all targets that are confirmed down or degraded, and neither acknowledged nor snoozed.
QList<TargetId> openProblems(const ResultsModel &model);
//! Returns whether the target is one of openProblems().
bool isOpenProblem(const ResultsModel &model, const TargetId &target);

// The menu of the tray icon.

//! \brief Lists the worst problems, each with its actions, and the general actions.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    //! Updates the menu. If the menu is open, an update that would move entries waits until it closes. This works only for menus
    //! that Qt shows. If the desktop shows the menu (over D-Bus, or on macOS), the program can't detect that the menu is open.
    void setState(const TrayState &state);

signals:
    void actionChosen(const watchkeeper::TargetId &target, watchkeeper::NoticeAction action);
    void acknowledgeAllRequested();
    //! Emitted with true to turn on Do not disturb for one hour, and with false to turn it off.
    void quietToggled(bool quiet);
    void pauseToggled(bool pause);
    void pauseUntilTomorrowRequested();
    void showWindowRequested();
    void quitRequested();

private:
    void setProblems(const QList<TargetId> &ids);
    void addProblem(const TargetId &id);
    void updateProblem(QMenu *menu, const TrayProblem &problem) const;

    std::optional<TrayState> m_pendingState; //!< state to apply when the menu is closed
    QList<TargetId> m_shownIds;
    QList<QMenu *> m_problemMenus; //!< submenus for the problems in m_shownIds
    QAction *m_moreAction;         //!< entry for the remaining problems
    QAction *m_problemSeparator;   //!< separator before which the problems are inserted
    QAction *m_acknowledgeAll;
    QAction *m_doNotDisturb;
    QAction *m_pauseAction;
    QAction *m_pauseUntilTomorrow;
};

// The tray icon.

//! \brief Shows a TrayState if the desktop has a tray. Main thread.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    //! Replaces the function that says whether the desktop has a tray, for tests on platforms without one.
    void setAvailability(std::function<bool()> isAvailable) { m_isAvailable = std::move(isAvailable); }
    //! Shows or hides the icon. The icon appears only if a tray exists now. Call this function again later in case a tray has appeared.
    void setVisible(bool visible);
    //! Returns whether the icon is visible: it is enabled, and there is a tray.
    bool isVisible() const;
    //! \param dark  whether the panel is probably dark
    void setState(const TrayState &state, bool dark);
    //! Shows a message next to the icon for a while. \return whether there is a tray that can show messages
    bool showMessage(const DeskNotice &notice);

    TrayMenu *menu() const { return m_menu.get(); }
    QIcon icon() const { return m_icon.icon(); }
    QString toolTip() const { return m_icon.toolTip(); }

signals:
    //! Emitted when the user clicked the icon.
    void clicked();
    //! Emitted when the user clicked the last message.
    void messageClicked(const watchkeeper::DeskNotice &notice);

private:
    std::function<bool()> m_isAvailable = &QSystemTrayIcon::isSystemTrayAvailable;
    std::unique_ptr<TrayMenu> m_menu; //!< declared before the icon, which references the menu
    QSystemTrayIcon m_icon;
    std::optional<TrayState> m_state; //!< the displayed state
    bool m_isDark = false;
    DeskNotice m_lastMessage;
};

// Paints the tray icon: the shape and colour of the worst state, and the number of problems.

//! \brief Paints a filled octagon for down, or a filled triangle for degraded, with the number inside. Other states, and
//! problem states with a number of zero, use their usual marks.
//! \param number  number of problems; above 99, an exclamation mark is drawn, or `99+` if there is room
//! \param size    [px] edge of the square
//! \param dark    for a dark panel
QPixmap trayPixmap(MarkState mark, int number, int size, bool dark);

//! Creates the icon in the sizes that trays request.
QIcon trayStateIcon(MarkState mark, int number, bool dark);

} // namespace watchkeeper
