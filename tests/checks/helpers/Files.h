// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Helpers for tests of the kinds that check files.

#include <QDateTime>
#include <QFile>
#include <QString>

#include <sys/types.h>
#include <unistd.h>

namespace watchkeeper {

//! \return true if all bytes were written
inline bool writeFile(const QString &path, const QByteArray &content, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    return file.open(mode) && file.write(content) == content.size() && file.flush();
}

inline bool appendFile(const QString &path, const QByteArray &content)
{
    return writeFile(path, content, QIODevice::WriteOnly | QIODevice::Append);
}

//! Sets the modification time to `seconds` ago.
inline bool setAge(const QString &path, qint64 seconds)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite)
        && file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-seconds), QFileDevice::FileModificationTime);
}

//! Makes a folder readable by all users.
inline bool makeReadableByAll(const QString &path)
{
    return QFile::setPermissions(path,
                                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
                                     | QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                                     | QFileDevice::ExeOther);
}

//! \brief Runs the process with all its threads as another user during the lifetime of this object. Does so only if the tests
//! run as root, because root has unlimited access.
class OrdinaryUser
{
public:
    OrdinaryUser()
        : m_wasRoot(geteuid() == 0 && seteuid(kNobody) == 0)
    {
    }
    ~OrdinaryUser()
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("root again: not allowed");
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    static constexpr uid_t kNobody = 65'534;
    bool m_wasRoot;
};

} // namespace watchkeeper
