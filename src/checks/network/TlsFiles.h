// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The files that TLS needs: whom to trust, and as whom to show up. Reading them blocks: for the thread pool.

#include "model/Observation.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

#include <optional>

namespace watchkeeper {

//! \brief Paths as targets and settings name them; what is empty is not used.
class TlsFiles
{
public:
    TlsFiles() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString caFile;            //!< PEM, trusted in place of the system's authorities
    QString extraCaFile;       //!< PEM, trusted beside them; only where caFile is empty
    QString clientCertificate; //!< PEM with the chain behind it, or PKCS#12
    QString clientKey;         //!< PEM; empty: in the file of the certificate
    QString clientPassphrase;  //!< of the key or the PKCS#12 file

    bool isEmpty() const { return caFile.isEmpty() && extraCaFile.isEmpty() && clientCertificate.isEmpty(); }
    //! Equal for equal wishes; tells no passphrase.
    QByteArray key() const;
};

//! \brief What a file looked like when it was read: enough to notice a change.
struct FileState
{
    QDateTime modified;
    qint64 size = -1;

    friend bool operator==(const FileState &, const FileState &) = default;
};

//! \brief What stands in the files.
class TlsMaterial
{
public:
    TlsMaterial() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<FileState> states;            //!< of the files, in the order of TlsFiles
    bool isUnchanged = false;           //!< they are as they were: nothing below was read again
    QList<QSslCertificate> authorities; //!< all that are to be trusted; empty: the system's, which Qt knows by itself
    QList<QSslCertificate> clientChain; //!< its own first
    QSslKey clientKey;
    std::optional<CheckError> error; //!< NotFound or Permission: a sentence that names the file
};

//! \param known  the states of a former reading; empty: there was none
TlsMaterial readTlsFiles(const TlsFiles &files, const QList<FileState> &known);

} // namespace watchkeeper
