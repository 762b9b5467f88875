// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The files that TLS needs: the trusted CAs and the client certificate. Reading them blocks: call it in the thread pool.

#include "model/Observation.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

#include <optional>

namespace watchkeeper {

//! \brief Paths as set in targets and settings; empty ones aren't used.
class TlsFiles
{
public:
    TlsFiles() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString caFile;            //!< PEM, trusted in place of the system's CAs
    QString extraCaFile;       //!< PEM, trusted in addition to them; only if caFile is empty
    QString clientCertificate; //!< PEM followed by the chain, or PKCS#12
    QString clientKey;         //!< PEM; empty: in the certificate's file
    QString clientPassphrase;  //!< of the key or the PKCS#12 file

    bool isEmpty() const { return caFile.isEmpty() && extraCaFile.isEmpty() && clientCertificate.isEmpty(); }
    //! Equal for equal values; reveals no passphrase.
    QByteArray key() const;
};

//! \brief The attributes of a file when it was read: enough to notice a change.
struct FileState
{
    QDateTime modified;
    qint64 size = -1;

    friend bool operator==(const FileState &, const FileState &) = default;
};

//! \brief The contents of the files.
class TlsMaterial
{
public:
    TlsMaterial() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<FileState> states;            //!< of the files, in the order of TlsFiles
    bool isUnchanged = false;           //!< the files haven't changed: nothing below was read again
    QList<QSslCertificate> authorities; //!< all trusted CAs; empty: the system's, which Qt uses automatically
    QList<QSslCertificate> clientChain; //!< the client's own certificate first
    QSslKey clientKey;
    std::optional<CheckError> error; //!< NotFound or Permission: a sentence that names the file
};

//! \param known  the states from the previous read; empty: none
TlsMaterial readTlsFiles(const TlsFiles &files, const QList<FileState> &known);

} // namespace watchkeeper
