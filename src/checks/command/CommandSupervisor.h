// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The program's end of the connection to watchkeeper-supervisor. POSIX only.

#include "checks/command/supervisor/GuardRecord.h"

#include <QByteArray>

#include <vector>

namespace watchkeeper {

//! \brief Starts the supervisor when it is first needed, and again after it has ended. Without the supervisor, commands still run, and the
//! problem is logged once.
class CommandSupervisor
{
public:
    //! \param token  this program's token in the marker variable
    explicit CommandSupervisor(QByteArray token);
    //! Resumes the supervisor if a command has suspended it.
    ~CommandSupervisor();
    CommandSupervisor(const CommandSupervisor &) = delete;
    CommandSupervisor &operator=(const CommandSupervisor &) = delete;

    //! The socket on which child processes report their start; -1 without a supervisor. Starts the supervisor if needed.
    int socket();
    //! \return false if the supervisor is gone, and the running commands must be reported to the next supervisor
    bool report(const GuardRecord &record);

private:
    void start();
    bool send(const GuardRecord &record);

    QByteArray m_token;
    int m_socket = -1;
    qint64 m_process = 0;              //!< the supervisor's process ID while the socket is open
    std::vector<GuardRecord> m_unsent; //!< records that are kept while the supervisor is suspended and the socket is full
    bool m_isUnavailable = false;      //!< true if the supervisor isn't installed or couldn't be started
};

} // namespace watchkeeper
