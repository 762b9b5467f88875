// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Files of results as rows: a file in parts, each with its checksum. Their content isn't read here.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace watchkeeper {

//! \brief A file, or the parts of it that exist.
struct KeptFile
{
    qint64 key = 0;
    QString name;
    qint64 bytes = 0;     //!< of its parts, which are contiguous
    bool isWhole = false; //!< it may be read as it is: a segment with all of its parts, or a tail
    friend bool operator==(const KeptFile &, const KeptFile &) = default;
};

//! \brief The header data of a part.
struct KeptPart
{
    qint64 begins = 0;
    qint64 bytes = 0;
    quint32 checksum = 0;
};

//! \brief Uses a HistoryDatabase that must outlive it, in its thread.
class SegmentTable
{
public:
    explicit SegmentTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! By name.
    Expected<QList<KeptFile>, HistoryError> files() const;
    //! In order.
    Expected<QList<KeptPart>, HistoryError> parts(const KeptFile &file) const;
    //! The bytes of each part, in order. \return Damaged if a part is missing or doesn't match its checksum
    HistoryFault read(const KeptFile &file, const std::function<void(const QByteArray &)> &eachPart) const;

    //! \brief Appends a part; a new file has no key yet and gets one.
    //! \param file  in and out; isWhole says whether it is complete with this part
    HistoryFault append(KeptFile *file, const QByteArray &part);
    //! Removes the parts that begin there or later. \param file  in and out
    HistoryFault cut(KeptFile *file, qint64 bytes);
    HistoryFault remove(const KeptFile &file);

private:
    HistoryFault write(KeptFile *file);

    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
