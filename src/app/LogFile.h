// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes the program's log to a file as well, as far as the settings say so.

#include <QObject>

namespace watchkeeper {

class Settings;

//! \brief One per process, created and destroyed in the main thread; receives the messages of all threads. QT_LOGGING_RULES takes
//! precedence over the settings.
//!
//! The file holds at most 1 MiB; then it becomes `<file>.1` and a new one begins. What can't be written is left out: a log that fails must
//! not stop the monitoring.
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
