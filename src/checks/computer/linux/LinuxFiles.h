// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The small files of /proc and /sys, below a root that tests can choose.

#include "model/Expected.h"
#include "model/Observation.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief Reads whole files; a file larger than the limit is cut there. From any thread.
class LinuxFiles
{
public:
    static constexpr qsizetype kMaximum = 4 * 1024 * 1024; //!< /proc/stat with a thousand processors has 300 kB

    //! \param root  empty for the computer itself; otherwise a folder that contains `proc` and `sys`
    explicit LinuxFiles(QString root)
        : m_root(std::move(root))
    {
    }

    bool isThisComputer() const { return m_root.isEmpty(); }
    QString pathOf(const QString &path) const { return m_root + path; }
    //! \param what  the thing being read, for the sentence: "The memory"
    Expected<QByteArray, CheckError> read(const QString &path, const QString &what) const;
    //! Absent if it can't be read.
    std::optional<QByteArray> content(const QString &path, qsizetype most = kMaximum) const;
    //! The first line without surrounding spaces; empty if it can't be read.
    QString line(const QString &path) const;
    //! The file as one integer.
    std::optional<qint64> number(const QString &path) const;
    //! Names in a folder, `hwmon2` before `hwmon10`.
    QStringList names(const QString &folder) const;
    bool exists(const QString &path) const;

private:
    QString m_root;
};

} // namespace watchkeeper
