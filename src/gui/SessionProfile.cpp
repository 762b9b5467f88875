// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/SessionProfile.h"

#include "app/profile/SettingsTable.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace watchkeeper {

SessionProfile::SessionProfile(const Profile &original)
    : m_originalSettings(original.settingsFile())
{
}

QString SessionProfile::write(const TargetsDocument &document)
{
    const QByteArray content = document.toJson();
    QFile targets(profile().targetsFile());
    const bool isWritten =
        m_folder.isValid() && targets.open(QIODevice::WriteOnly) && targets.write(content) == content.size() && targets.flush();
    if (!isWritten)
        return QCoreApplication::translate("SessionProfile", "A temporary file couldn't be written: %1.")
            .arg(m_folder.isValid() ? targets.errorString() : m_folder.errorString());
    copySettings();
    return {};
}

//! Copies the settings. The defaults apply if there are no settings or they can't be read.
void SessionProfile::copySettings() const
{
    QFile original(m_originalSettings);
    QFile copy(profile().settingsFile());
    if (!original.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
        return;
    QJsonObject settings = QJsonDocument::fromJson(original.readAll()).object();
    settings.remove(setting::kHistoryServer); // a temporary profile doesn't need a copy on the server
    copy.write(QJsonDocument(settings).toJson());
}

} // namespace watchkeeper
