// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads lists of targets from files, and dropped or pasted data.

#include "model/base/Expected.h"

#include <QString>
#include <QStringList>

class QMimeData;

namespace watchkeeper {

inline constexpr qint64 kMaxListFileBytes = 1024 * 1024;

//! \return the text of the file, or a message explaining why it can't be read
Expected<QString, QString> readListFile(const QString &path);

//! \brief Pasted or dropped data: addresses and text as lines, local files as paths. Empty for rows of our own table.
class PastedContent
{
public:
    explicit PastedContent(const QMimeData *data);
    bool isEmpty() const { return lines.isEmpty() && files.isEmpty(); }

    QString lines;
    QStringList files;
};

} // namespace watchkeeper
