// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString standardFolder()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Watchkeeper"_s;
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/watchkeeper"_s;
#endif
}

QString couldNotMake(const QString &folder, const QString &why)
{
    return QCoreApplication::translate("Profile", "The profile folder %1 could not be made. %2").arg(folder, why);
}

} // namespace

Profile::Profile(const QString &folder)
    : m_folder(QDir::cleanPath(QDir(folder.isEmpty() ? standardFolder() : folder).absolutePath()))
{
}

QString Profile::targetsFile() const
{
    return m_folder + u"/targets.json"_s;
}

QString Profile::settingsFile() const
{
    return m_folder + u"/settings.json"_s;
}

QString Profile::logFile() const
{
    return m_folder + QStringLiteral("/watchkeeper.log");
}

QString Profile::historyFile() const
{
    return m_folder + u"/history.sqlite"_s;
}

QString Profile::resultsFolder() const
{
    return m_folder + u"/history"_s;
}

QString Profile::dialoguesFolder() const
{
    return m_folder + u"/dialogues"_s;
}

QString Profile::presetsFolder() const
{
    return m_folder + u"/presets"_s;
}

QString Profile::providersFolder() const
{
    return m_folder + u"/providers"_s;
}

QString Profile::alertsFile() const
{
    return m_folder + u"/alerts.json"_s;
}

QString Profile::lockFile() const
{
    return m_folder + u"/profile.lock"_s;
}

QString Profile::create() const
{
    const QFileInfo info(m_folder);
    if (info.isDir())
        return {};
    if (info.exists())
        return couldNotMake(m_folder, QCoreApplication::translate("Profile", "There is a file of that name."));
    const QDir parent(info.path());
    if (!parent.mkpath(u"."_s))
        return couldNotMake(m_folder, QCoreApplication::translate("Profile", "May you write in %1?").arg(parent.path()));
    // Private from its first moment: a chmod afterwards would leave it open for an instant.
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!parent.mkdir(info.fileName(), owner) && !QFileInfo(m_folder).isDir())
        return couldNotMake(m_folder, QCoreApplication::translate("Profile", "May you write in %1?").arg(parent.path()));
    return {};
}

} // namespace watchkeeper
