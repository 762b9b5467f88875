// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the files for TLS: the trusted CAs and the client certificate. Reading blocks, so call it in the thread pool.

#include "model/check/Observation.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

#include <optional>

namespace watchkeeper {

//! \brief Paths from targets and settings. Empty paths aren't used.
class TlsFiles
{
public:
    TlsFiles() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString caFile;            //!< PEM file of CAs, trusted instead of the system's
    QString extraCaFile;       //!< PEM file of CAs, trusted in addition to the system's; only used if caFile is empty
    QString clientCertificate; //!< PEM file with the certificate and its chain, or PKCS#12 file
    QString clientKey;         //!< PEM file; if empty, the key is in the file of the certificate
    QString clientPassphrase;  //!< passphrase of the key or the PKCS#12 file

    bool isEmpty() const { return caFile.isEmpty() && extraCaFile.isEmpty() && clientCertificate.isEmpty(); }
    //! A hash-table key that is the same for equal values and doesn't reveal the passphrase.
    QByteArray key() const;
};

//! \brief The attributes of a file when it was read, used to detect changes.
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

    QList<FileState> states;            //!< states of the files, in the order of TlsFiles
    bool isUnchanged = false;           //!< true if no file has changed; the members below are then empty
    QList<QSslCertificate> authorities; //!< all trusted CAs; if empty, Qt uses the system's
    QList<QSslCertificate> clientChain; //!< client certificate and its chain
    QSslKey clientKey;
    std::optional<CheckError> error; //!< NotFound or Permission, with a message that names the file
};

//! \param known  the states from the previous read, or empty
TlsMaterial readTlsFiles(const TlsFiles &files, const QList<FileState> &known);

} // namespace watchkeeper
