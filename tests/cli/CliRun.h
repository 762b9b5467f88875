// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Runs the real watchkeeper-cli, as a user or a script does.

#include <QByteArray>
#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace watchkeeper {

//! \brief One run of the program in its own profile. The destructor kills a running process.
class CliRun
{
public:
    //! \param profile  the folder of the profile; the standard profile is never used
    explicit CliRun(const QString &profile);
    ~CliRun();

    void setEnvironment(const QString &name, const QString &value);
    void start(const QStringList &arguments);
    //! Runs the program until it exits. \return the exit status; -1 if it crashed or didn't exit within 60 s
    int run(const QStringList &arguments);
    int wait(int milliseconds = 60'000);
    //! \return standard output up to and including `text`; empty if `text` didn't arrive within 20 s
    QByteArray waitForOut(const QByteArray &text);
    QByteArray waitForErr(const QByteArray &text);
    //! Sends a signal and waits. \return [ms] time until the program exited; -1 if it had already exited or doesn't exit within
    //! 20 s
    qint64 signalAndWait(int number);

    QByteArray out();
    QByteArray err();
    QProcess &process() { return m_process; }
    static QString program();

private:
    void collect();

    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

//! Creates a file with this content in the folder. \return its path
QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &content);

//! Returns the number of processes on this computer whose command line contains `mark`.
int countProcesses(const QByteArray &mark);

} // namespace watchkeeper
