// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/tls/TlsFiles.h"

#include "model/base/Expected.h"
#include "model/base/Quantity.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSslConfiguration>

namespace watchkeeper {

namespace {

constexpr qint64 kMaxTlsFileBytes = 8 * 1024 * 1024;

using FileContentResult = Expected<QByteArray, CheckError>;

class TlsFilesText
{
    Q_DECLARE_TR_FUNCTIONS(TlsFiles)
};

Unexpected<CheckError> tlsFileError(ErrorType type, const QString &message)
{
    return Unexpected(CheckError(type, message));
}

FileState fileState(const QString &path)
{
    const QFileInfo info(path);
    return path.isEmpty() || !info.exists() ? FileState() : FileState{info.lastModified(), info.size()};
}

QList<FileState> statesOf(const TlsFiles &files)
{
    return {fileState(files.caFile), fileState(files.extraCaFile), fileState(files.clientCertificate),
            fileState(files.clientKey)};
}

//! \param missing  the error message for a missing file, with %1 for the path
FileContentResult tlsFileContent(const QString &path, const QString &missing)
{
    if (!QFileInfo(path).isFile()) // reading a pipe or a device might never return
        return tlsFileError(ErrorType::NotFound, missing.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tlsFileError(ErrorType::Permission,
                            TlsFilesText::tr("The file %1 can't be read: %2.").arg(path, file.errorString()));
    QByteArray content = file.read(kMaxTlsFileBytes + 1);
    if (content.size() > kMaxTlsFileBytes) // a larger file isn't truncated, because the required CA could be missing
        return tlsFileError(
            ErrorType::NotFound,
            TlsFilesText::tr("The file %1 is larger than %2. Use a file that contains only the required certificates or keys.")
                .arg(path, humanByteSize(kMaxTlsFileBytes)));
    return content;
}

std::optional<CheckError> readAuthorities(const QString &path, TlsMaterial *material)
{
    const FileContentResult content =
        tlsFileContent(path, TlsFilesText::tr("The certificate file %1 was not found. Check its path."));
    if (!content)
        return content.error();
    material->authorities = QSslCertificate::fromData(*content, QSsl::Pem);
    if (material->authorities.isEmpty())
        return CheckError(
            ErrorType::NotFound,
            TlsFilesText::tr("The file %1 contains no certificate in PEM format. Check the path in “caFile”.").arg(path));
    return std::nullopt;
}

//! \brief The system's CAs without duplicates. Qt lists a CA twice if it is both in a bundle and in a separate file. The hundreds of files
//! are read only once, and the result is shared. The list is never destroyed, because OpenSSL may be cleaned up earlier.
const QList<QSslCertificate> &systemAuthorities()
{
    static const auto *const all = [] {
        const QList<QSslCertificate> listed = QSslConfiguration::systemCaCertificates();
        return new QList<QSslCertificate>(QSet<QSslCertificate>(listed.begin(), listed.end()).values());
    }();
    return *all;
}

//! Tries each type of key, because QSslKey must know the type before it reads the file.
QSslKey readKey(const QByteArray &pem, const QByteArray &passphrase)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

CheckError keyError(const QString &path, const QByteArray &pem, bool hasPassphrase)
{
    const bool isLocked = pem.contains("ENCRYPTED");
    if (isLocked && !hasPassphrase)
        return CheckError(
            ErrorType::Permission,
            TlsFilesText::tr("The key in %1 is encrypted. Enter its passphrase in “clientPassphrase”.").arg(path));
    if (isLocked)
        return CheckError(
            ErrorType::Permission,
            TlsFilesText::tr("The key in %1 can't be decrypted with the passphrase in “clientPassphrase”.").arg(path));
    return CheckError(
        ErrorType::NotFound,
        TlsFilesText::tr("The file %1 contains no private key in PEM format. Set the path of the key file in “clientKey”.")
            .arg(path));
}

std::optional<CheckError> readPemClient(const TlsFiles &files, const QByteArray &certificate, TlsMaterial *material)
{
    material->clientChain = QSslCertificate::fromData(certificate, QSsl::Pem);
    if (material->clientChain.isEmpty())
        return CheckError(ErrorType::NotFound,
                          TlsFilesText::tr("The file %1 contains no certificate. Check the path in “clientCertificate”.")
                              .arg(files.clientCertificate));
    QByteArray pem = certificate;
    const bool hasSeparateKey = !files.clientKey.isEmpty();
    if (hasSeparateKey) {
        const FileContentResult content =
            tlsFileContent(files.clientKey, TlsFilesText::tr("The key file %1 was not found. Check its path."));
        if (!content)
            return content.error();
        pem = *content;
    }
    material->clientKey = readKey(pem, files.clientPassphrase.toUtf8());
    if (material->clientKey.isNull())
        return keyError(hasSeparateKey ? files.clientKey : files.clientCertificate, pem, !files.clientPassphrase.isEmpty());
    return std::nullopt;
}

std::optional<CheckError> readPkcs12Client(const TlsFiles &files, QByteArray content, TlsMaterial *material)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    QSslCertificate own;
    QList<QSslCertificate> others;
    if (!QSslCertificate::importPkcs12(&buffer, &material->clientKey, &own, &others, files.clientPassphrase.toUtf8())
        || own.isNull() || material->clientKey.isNull())
        return CheckError(ErrorType::Permission,
                          TlsFilesText::tr("The file %1 is neither PEM nor a PKCS#12 file that the passphrase in "
                                           "“clientPassphrase” can open. Old programs encrypt PKCS#12 files with RC2, which is "
                                           "no longer secure. Export such files again with a newer program.")
                              .arg(files.clientCertificate));
    material->clientChain = QList<QSslCertificate>{own} + others;
    return std::nullopt;
}

std::optional<CheckError> readClient(const TlsFiles &files, TlsMaterial *material)
{
    const FileContentResult content =
        tlsFileContent(files.clientCertificate, TlsFilesText::tr("The certificate file %1 was not found. Check its path."));
    if (!content)
        return content.error();
    const bool isPem = content->contains("-----BEGIN");
    return isPem ? readPemClient(files, *content, material) : readPkcs12Client(files, *content, material);
}

} // namespace

QByteArray TlsFiles::key() const
{
    if (isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {caFile, extraCaFile, clientCertificate, clientKey, clientPassphrase}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part.toUtf8());
    }
    return hash.result();
}

TlsMaterial readTlsFiles(const TlsFiles &files, const QList<FileState> &known)
{
    TlsMaterial material;
    material.states = statesOf(files);
    material.isUnchanged = !known.isEmpty() && material.states == known;
    if (material.isUnchanged)
        return material;
    const QString trusted = files.caFile.isEmpty() ? files.extraCaFile : files.caFile;
    if (!trusted.isEmpty())
        material.error = readAuthorities(trusted, &material);
    // If any CAs are passed to Qt, it no longer loads the system's CAs automatically. Therefore the system's CAs are passed as
    // well.
    if (!material.error && files.caFile.isEmpty() && !files.extraCaFile.isEmpty())
        material.authorities += systemAuthorities();
    if (!material.error && !files.clientCertificate.isEmpty())
        material.error = readClient(files, &material);
    return material;
}

} // namespace watchkeeper
