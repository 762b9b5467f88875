// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A home folder for tests of the standard profile: the real one is never touched.

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace watchkeeper::test {

//! \brief Sets HOME and the XDG variables of this process for the lifetime of the object. The runtime folder exists with mode
//! 0700.
class ProfileHome
{
public:
    ProfileHome()
    {
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
            if (qEnvironmentVariableIsSet(name))
                m_before.insert(name, qgetenv(name));
            qunsetenv(name);
        }
        set("HOME", m_folder.path());
        set("XDG_CONFIG_HOME", path(QStringLiteral("config")));
        set("XDG_DATA_HOME", path(QStringLiteral("data")));
        set("XDG_STATE_HOME", path(QStringLiteral("state")));
        QDir().mkdir(path(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        set("XDG_RUNTIME_DIR", path(QStringLiteral("run")));
    }
    ~ProfileHome()
    {
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
            if (m_before.contains(name))
                qputenv(name, m_before.value(name));
            else
                qunsetenv(name);
        }
    }
    ProfileHome(const ProfileHome &) = delete;
    ProfileHome &operator=(const ProfileHome &) = delete;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static void set(const char *variable, const QString &value) { qputenv(variable, QFile::encodeName(value)); }

private:
    QTemporaryDir m_folder;
    QHash<QByteArray, QByteArray> m_before;
};

} // namespace watchkeeper::test
