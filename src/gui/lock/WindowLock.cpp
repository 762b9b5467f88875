// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lock/WindowLock.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "async/WhenDone.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/WindowState.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QtConcurrentRun>

#include <chrono>
#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

const QString kLockedKey = u"locked"_s; // in window.ini

//! The only window that screen readers see while the program is locked; null otherwise.
const QWidget *&lockedFor()
{
    static const QWidget *window = nullptr;
    return window;
}

bool isCurtained(QObject *object)
{
    const auto *widget = qobject_cast<QWidget *>(object);
    const QWidget *lock = lockedFor();
    return widget && lock && widget != lock && !lock->isAncestorOf(widget);
}

//! Stands in for a widget that is hidden by the lock: it has no name, no content and no children.
class CurtainedAccessible : public QAccessibleObject
{
public:
    using QAccessibleObject::QAccessibleObject;
    QAccessibleInterface *parent() const override { return nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text) const override { return {}; }
    QAccessible::Role role() const override { return QAccessible::Client; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = true;
        return state;
    }
};

QAccessibleInterface *curtainedInterface(const QString &, QObject *object)
{
    return isCurtained(object) ? new CurtainedAccessible(object) : nullptr;
}

//! Drops the events of hidden widgets, whose texts still change.
void filterAccessibility(QAccessibleEvent *event)
{
    if (isCurtained(event->object()))
        return;
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(filterAccessibility);
}

//! Makes screen readers forget what they know about all windows, so that their next question goes to the current factory.
void dropInterfaces()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        QObjectList objects{window};
        for (QWidget *widget : window->findChildren<QWidget *>())
            objects.append(widget);
        for (QAction *action : window->findChildren<QAction *>()) // menu items
            objects.append(action);
        for (QObject *object : std::as_const(objects)) {
            if (QAccessibleInterface *known = QAccessible::queryAccessibleInterface(object))
                QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
        }
    }
}

//! Hides everything but `lock` from screen readers.
void closeCurtain(const QWidget *lock)
{
    dropInterfaces();
    lockedFor() = lock;
    QAccessible::installFactory(curtainedInterface);
    QAccessible::installUpdateHandler(filterAccessibility);
}

void removeCurtain()
{
    lockedFor() = nullptr;
    QAccessible::removeFactory(curtainedInterface);
    QAccessible::installUpdateHandler(nullptr);
}

bool isInput(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::Wheel
        || type == QEvent::TouchBegin;
}

//! Returns whether it is a window with content, and not a menu or a tooltip.
bool isContentWindow(const QWidget *widget)
{
    return widget->isWindow() && widget->windowType() != Qt::Popup && widget->windowType() != Qt::ToolTip;
}

#ifdef Q_OS_WIN
//! Excludes the window from screenshots and shared screens (Windows 10 2004 and later; earlier versions show a black window).
void setHiddenFromCapture(const QWidget *window, bool isHidden)
{
    constexpr DWORD kExcludeFromCapture = 0x11; // WDA_EXCLUDEFROMCAPTURE, which older headers lack
    SetWindowDisplayAffinity(reinterpret_cast<HWND>(window->winId()), isHidden ? kExcludeFromCapture : WDA_NONE);
}
#endif

} // namespace

WindowLock::WindowLock(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_lockWindow(std::make_unique<LockWindow>())
{
    auto *lockAction = new QAction(actionIcon(u"key"_s), tr("&Lock the window"), parts.window);
    lockAction->setObjectName(u"actionLock"_s);
    lockAction->setToolTip(tr("Hide the targets until the password is entered; checks and alerts continue"));
    lockAction->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_L);
    auto *passwordAction = new QAction(tr("Lock pass&word…"), parts.window);
    passwordAction->setObjectName(u"actionLockPassword"_s);
    passwordAction->setToolTip(tr("Choose, change or remove the password that unlocks the window"));
    for (QAction *action : {lockAction, passwordAction}) {
        action->setStatusTip(action->toolTip());
        parts.menu->insertAction(parts.before, action);
    }
    parts.menu->insertSeparator(parts.before);
    connect(lockAction, &QAction::triggered, this, &WindowLock::requestLock);
    connect(passwordAction, &QAction::triggered, this, [this] { editPassword(false); });
    connect(m_lockWindow.get(), &LockWindow::passwordEntered, this, &WindowLock::check);
    connect(parts.settings, &Settings::changed, this, &WindowLock::handleSettings);
    m_idleTimer.setSingleShot(true);
    connect(&m_idleTimer, &QTimer::timeout, this, &WindowLock::handleIdle);
    m_lastInput.start();
    qApp->installEventFilter(this);
    if (parts.state->value(kLockedKey)
            .toBool()) // an earlier run was locked; the settings say whether there still is a password
        lock();
}

WindowLock::~WindowLock()
{
    if (m_isLocked)
        removeCurtain();
}

QString WindowLock::hash() const
{
    return m_parts.settings->value(setting::kLockPassword).toString();
}

void WindowLock::handleSettings()
{
    const int minutes = m_parts.settings->value(setting::kLockAfter).toInt();
    setIdleLimit(std::chrono::minutes(minutes));
    if (m_isLocked && hash().isEmpty())
        unlock();
#ifdef Q_OS_WIN
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            setHiddenFromCapture(window, m_parts.settings->value(setting::kHideFromCapture).toBool());
    }
#endif
}

void WindowLock::requestLock()
{
    if (hash().isEmpty())
        editPassword(true);
    else
        lock();
}

void WindowLock::editPassword(bool locksAfterwards)
{
    auto *dialog = new LockPasswordDialog(hash(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LockPasswordDialog::hashChosen, this, [this, locksAfterwards](const QString &chosen) {
        m_parts.settings->set(setting::kLockPassword, chosen);
        if (locksAfterwards)
            QMetaObject::invokeMethod(this, &WindowLock::lock, Qt::QueuedConnection); // once the dialog is closed
    });
    dialog->open();
}

void WindowLock::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    m_parts.state->set(kLockedKey, isLocked);
    m_parts.state->writeAsync();
}

void WindowLock::lock()
{
    if (m_isLocked)
        return;
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    setLocked(true);
    const bool wasVisible = m_parts.window->isVisible();
    m_lockWindow->setScreen(m_parts.window->screen());
    if (wasVisible)
        m_lockWindow->move(m_parts.window->frameGeometry().center() - m_lockWindow->rect().center());
    hideWindow(m_parts.window); // first, because it hides others, and they appear after it
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window != m_lockWindow.get() && isContentWindow(window))
            hideWindow(window);
    }
    closeCurtain(m_lockWindow.get());
    m_lockWindow->reset();
    if (wasVisible)
        raise();
    emit changed(true);
}

void WindowLock::hideWindow(QWidget *window)
{
    if (!window->isVisible())
        return;
    m_hidden.append(window);
    window->hide();
}

void WindowLock::unlock()
{
    dropInterfaces(); // those of the curtain
    removeCurtain();
    setLocked(false);
    m_failures = 0;
    m_lockWindow->hide();
    m_lastInput.start();
    for (const QPointer<QWidget> &window : std::exchange(m_hidden, {})) {
        if (!window)
            continue;
        window->setAttribute(Qt::WA_DontShowOnScreen, false);
        window->show();
    }
    emit changed(false);
    m_parts.window->activateWindow();
    for (const auto &call : std::exchange(m_calls, {}))
        call();
}

void WindowLock::raise()
{
    m_lockWindow->setWindowState(m_lockWindow->windowState() & ~Qt::WindowMinimized);
    m_lockWindow->show();
    m_lockWindow->raise();
    m_lockWindow->activateWindow();
    if (!m_hidden.contains(m_parts.window))
        m_hidden.prepend(m_parts.window); // the user asked for the window while it was in the tray or not open yet
}

void WindowLock::whenUnlocked(std::function<void()> call)
{
    if (!m_isLocked)
        return call();
    m_calls.append(std::move(call));
    raise();
}

void WindowLock::check(const QString &password)
{
    m_lockWindow->setChecking(true);
    const auto compare = [stored = hash(), password] { return matchesLockPassword(stored, password); };
    whenDone(QtConcurrent::run(compare), this, [this](bool matches) {
        if (matches)
            unlock();
        else
            m_lockWindow->refuse(++m_failures);
    });
}

void WindowLock::setIdleLimit(Milliseconds limit)
{
    m_idleLimit = limit;
    m_lastInput.start();
    limit > 0ms ? m_idleTimer.start(limit) : m_idleTimer.stop();
}

//! Locks if there was no input for long enough, or waits for the rest of the time.
void WindowLock::handleIdle()
{
    const Milliseconds left = m_idleLimit - Milliseconds(m_lastInput.elapsed());
    if (left > 0ms)
        return m_idleTimer.start(left);
    if (!hash().isEmpty())
        lock();
    m_idleTimer.start(m_idleLimit);
}

bool WindowLock::eventFilter(QObject *watched, QEvent *event)
{
    if (isInput(event->type()))
        m_lastInput.start();
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto *window = static_cast<QWidget *>(watched);
    if (!isContentWindow(window))
        return false;
#ifdef Q_OS_WIN
    setHiddenFromCapture(window, m_parts.settings->value(setting::kHideFromCapture).toBool());
#endif
    if (!m_isLocked || window == m_lockWindow.get())
        return false;
    // A window that opens without an action of the user, such as a message. Qt sends this event before the window appears, so it never does.
    window->setAttribute(Qt::WA_DontShowOnScreen);
    m_hidden.append(window);
    QMetaObject::invokeMethod(window, &QWidget::hide, Qt::QueuedConnection);
    return false;
}

} // namespace watchkeeper

#include "moc_WindowLock.cpp"
