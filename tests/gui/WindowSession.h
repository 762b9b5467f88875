// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The real window on its own profile, for tests.

#include "app/Monitor.h"
#include "gui/window/MainWindow.h"

#include <QAction>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace watchkeeper::test {

//! One line of targets.json.
QByteArray simulated(const QByteArray &name, const QByteArray &fields);

//! \brief A folder, a Watch and a window. Its destructor shuts everything down properly.
class WindowSession
{
public:
    //! \param targets  objects for the list in targets.json
    explicit WindowSession(const QByteArrayList &targets = {});
    ~WindowSession();

    void writeTargets(const QByteArrayList &targets);
    //! \param name  of a file of the profile
    void writeFile(const QByteArray &content, const QString &name = QStringLiteral("targets.json"));
    QByteArray readFile() const;
    //! To be called before open(): the window locks its profile and therefore has a history.
    void keepHistory() { m_keepsHistory = true; }
    //! Shows the window and waits until targets.json has been read, successfully or not.
    //! \param limits  replace those of the settings
    [[nodiscard]] bool open(const std::optional<EngineLimits> &limits = std::nullopt);
    //! \brief Closes the window as a user would, and waits for what it writes; \return whether the Watch has ended in time. How fast that
    //! must be is checked by the tests that measure it: the default only keeps a hung one from blocking everything.
    [[nodiscard]] bool close(int withinMs = 30'000);

    //! The window was closed in some other way, and the Watch has ended.
    void markClosed() { m_isOpen = false; }

    Monitor &monitor() { return *m_monitor; }
    MainWindow &window() { return *m_window; }
    QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }
    template<typename T>
    T *find(const QString &name = {}) const
    {
        return m_window->findChild<T *>(name);
    }
    //! The ids of these names, in that order.
    QList<TargetId> ids(const QStringList &names);
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<MainWindow> m_window;
    bool m_keepsHistory = false;
    bool m_isOpen = false;
};

} // namespace watchkeeper::test
