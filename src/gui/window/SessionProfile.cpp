// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/SessionProfile.h"

#include <QCoreApplication>
#include <QFile>

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
        return QCoreApplication::translate("SessionProfile", "A temporary file could not be written: %1.")
            .arg(m_folder.isValid() ? targets.errorString() : m_folder.errorString());
    QFile::copy(m_originalSettings, profile().settingsFile()); // where there is none, the defaults hold
    return {};
}

} // namespace watchkeeper
