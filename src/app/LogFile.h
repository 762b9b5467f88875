// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the program logs, in a file as well, as far as the settings want it.

#include <QObject>

namespace watchkeeper {

class Settings;

//! \brief One a process, made and destroyed in the main thread; messages of all threads go to it. QT_LOGGING_RULES wins over the
//! settings.
//!
//! The file holds at most 1 MiB; then it becomes `<file>.1` and a new one begins. What cannot be written is left out: a log that fails
//! must not stop the watching.
class LogFile : public QObject
{
    Q_OBJECT

public:
    //! \param settings  outlives this object
    LogFile(QString path, const Settings *settings, QObject *parent = nullptr);
    ~LogFile() override;

private:
    void follow();

    QString m_path;
    const Settings *m_settings;
};

} // namespace watchkeeper
