// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A script that starts the fake browser, because a browser is only a path for the program, and what that browser has noted.

#include <QFile>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace watchkeeper::test {

class BrowserScript
{
public:
    //! \param mode  see FakeBrowser.cpp
    explicit BrowserScript(const QString &mode = QStringLiteral("good"))
    {
        QFile script(path());
        if (script.open(QIODevice::WriteOnly))
            script.write("#!/bin/sh\nexec '" FAKE_BROWSER "' '" + m_folder.filePath(QStringLiteral("log")).toUtf8() + "' '"
                         + mode.toUtf8() + "' \"$@\"\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString path() const { return m_folder.filePath(QStringLiteral("browser")); }

    //! Returns what comes after this word in the lines that begin with it.
    QStringList noted(const QString &word) const
    {
        QStringList found;
        QFile file(m_folder.filePath(QStringLiteral("log")));
        if (!file.open(QIODevice::ReadOnly))
            return found;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith(word + u' '))
                found.append(line.sliced(word.size() + 1));
        }
        return found;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace watchkeeper::test
