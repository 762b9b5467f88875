// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file File descriptor calls on the supported systems. Each call sets errno on failure.

#include <QByteArray>
#include <QString>

namespace watchkeeper::systemcalls {

extern const int kRead;
extern const int kReadWrite;
extern const int kCreate; //!< fails if the file exists

int open(const QString &path, int flags);
void close(int descriptor);
//! [bytes], or -1
qint64 size(int descriptor);
qint64 read(int descriptor, char *buffer, qint64 most, qint64 offset);
qint64 write(int descriptor, QByteArrayView bytes, qint64 offset);
bool truncate(int descriptor, qint64 size);
bool sync(int descriptor);
bool syncFolder(const QString &folder);

} // namespace watchkeeper::systemcalls
