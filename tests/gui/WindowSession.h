// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The real window on a temporary profile, for tests.

#include "app/monitor/Monitor.h"
#include "gui/look/Appearance.h"
#include "gui/window/MainWindow.h"

#include <QAction>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace watchkeeper::test {

//! Returns a target object for targets.json.
QByteArray simulated(const QByteArray &name, const QByteArray &fields);

//! \brief A folder, a Monitor and a window. The destructor shuts everything down properly.
class WindowSession
{
public:
    //! \param targets  JSON objects of targets.json
    explicit WindowSession(const QByteArrayList &targets = {});
    ~WindowSession();

    void writeTargets(const QByteArrayList &targets);
    //! \param name  file name within the profile
    void writeFile(const QByteArray &content, const QString &name = QStringLiteral("targets.json"));
    QByteArray readFile() const;
    //! Makes the window lock its profile, so it stores history. Call before open().
    void keepHistory() { m_keepsHistory = true; }
    //! Turns privacy mode on for the next open().
    void hidePrivateTexts() { m_isPrivate = true; }
    //! Shows the window and waits until targets.json has been read, successfully or not.
    //! \param limits  override the limits in the settings
    [[nodiscard]] bool open(const std::optional<EngineLimits> &limits = std::nullopt);
    //! \brief Closes the window as a user would, and waits until its files are written.
    //!
    //! The default limit only prevents a hung Monitor from blocking all tests. Other tests check how fast the window
    //! closes.
    //! \return whether the Monitor finished in time
    [[nodiscard]] bool close(int withinMs = 30'000);

    //! Call this if the window was closed in another way and the Monitor has finished. The destructor then doesn't close the
    //! window.
    void markClosed() { m_isOpen = false; }

    Monitor &monitor() { return *m_monitor; }
    const PrivacyMode *privacy() const { return m_privacy.get(); }
    MainWindow &window() { return *m_window; }
    QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }
    template<typename T>
    T *find(const QString &name = {}) const
    {
        return m_window->findChild<T *>(name);
    }
    //! Returns the IDs of the targets with these names, in the same order.
    QList<TargetId> ids(const QStringList &names);
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<PrivacyMode> m_privacy;
    std::unique_ptr<MainWindow> m_window;
    bool m_keepsHistory = false;
    bool m_isPrivate = false;
    bool m_isOpen = false;
};

} // namespace watchkeeper::test
