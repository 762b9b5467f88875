// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The configurations of other tools that can be imported: their list, detection, and conversion to targets.

#include "import/Imported.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace watchkeeper {

//! A file to import, read into memory. A database stays on disk.
struct ImportFile
{
    QString path;
    QString name;       //!< for messages
    QByteArray content; //!< empty for a database
    bool isDatabase = false;

    //! Returns the beginning as text, in which formats are recognised. Empty for a database.
    QString head() const;
};

//! The largest file of all formats that are read into memory.
inline constexpr qint64 kMaxImportBytes = 16LL << 20;
inline constexpr qsizetype kMaxImportFiles = 500;

//! \brief Reads files, and the files of folders and their subfolders whose names end like those of a format. Blocks, so call it in a
//! thread.
//! \return the files, or the reason why one of them can't be read
Expected<QList<ImportFile>, QString> readImportFiles(const QStringList &paths);

//! What all formats need for their conversion.
class ImportContext
{
public:
    ImportContext() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Schedule defaults;                               //!< of the document
    QProcessEnvironment environment;                 //!< for variables that the files refer to
    QByteArray zone = QTimeZone::systemTimeZoneId(); //!< for times of tools that use the time zone of their computer
    //! Called often; the import stops when it returns true. Called in the thread that imports.
    std::function<bool()> isCancelled = [] { return false; };
};

//! A format that can be imported.
struct ImportFormat
{
    const char *key;
    const char *title;    //!< name of the tool, not translated
    const char *suffixes; //!< of its files in a folder, separated by spaces
    //! Returns whether a file probably has this format.
    bool (*matches)(const ImportFile &file);
    //! Returns what was found in files of this format, or the reason why they can't be used.
    Expected<Imported, QString> (*import)(const QList<ImportFile> &files, const ImportContext &context);
    bool isList = false; //!< whether it lists addresses or commands, as in the dialog that adds targets
};

const QList<ImportFormat> &importFormats();
//! Returns the format with this key, or null.
const ImportFormat *findImportFormat(const QString &key);
//! Returns the format of all files, otherwise that of one of them, or null.
const ImportFormat *detectImportFormat(const QList<ImportFile> &files);

//! Returns whether the name of a file suggests that it can be imported. Lists of addresses have other names.
bool hasImportSuffix(const QString &path);

//! \brief Converts files that were read already. Can take long, so call it in a thread.
//! \param format  key of a format; empty to detect it
//! \return what was found, or an error message
Expected<Imported, QString> convertImportFiles(const QList<ImportFile> &files, const QString &format,
                                               const ImportContext &context);

//! \brief Reads and converts files. Blocks, so call it in a thread.
//! \param format  key of a format; empty to detect it
//! \return what was found, or an error message
Expected<Imported, QString> importFiles(const QStringList &paths, const QString &format, const ImportContext &context);

// The formats. Pure, except that a database is read from disk.

bool looksLikeGatus(const ImportFile &file);
//! Endpoints of https://github.com/TwiN/gatus. Several files are merged, as Gatus merges a folder.
Expected<Imported, QString> importGatus(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikePrometheus(const ImportFile &file);
//! Modules of https://github.com/prometheus/blackbox_exporter, with the targets of prometheus.yml and of its file_sd files.
Expected<Imported, QString> importPrometheus(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeKuma(const ImportFile &file);
//! Monitors of https://github.com/louislam/uptime-kuma: the database of version 1 or 2, or a JSON backup of version 1.
Expected<Imported, QString> importKuma(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeAutoKuma(const ImportFile &file);
//! Monitors in files of https://github.com/BigBoot/AutoKuma.
Expected<Imported, QString> importAutoKuma(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeUpptime(const ImportFile &file);
//! Sites of https://upptime.js.org.
Expected<Imported, QString> importUpptime(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeMonika(const ImportFile &file);
//! Probes of https://monika.hyperjump.tech.
Expected<Imported, QString> importMonika(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeUptimeRobot(const ImportFile &file);
//! Monitors in an answer of the API of https://uptimerobot.com.
Expected<Imported, QString> importUptimeRobot(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeStatusCake(const ImportFile &file);
//! Uptime tests in an answer of the API of https://www.statuscake.com.
Expected<Imported, QString> importStatusCake(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHealthchecks(const ImportFile &file);
//! Checks in an answer of the API of https://healthchecks.io, which all wait for pings: only remarks.
Expected<Imported, QString> importHealthchecks(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHomepage(const ImportFile &file);
//! Services and bookmarks of https://gethomepage.dev.
Expected<Imported, QString> importHomepage(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHomer(const ImportFile &file);
//! Services of https://github.com/bastienwirtz/homer.
Expected<Imported, QString> importHomer(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeDashy(const ImportFile &file);
//! Sections of https://dashy.to.
Expected<Imported, QString> importDashy(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeCompose(const ImportFile &file);
//! Published ports, health checks and Traefik routers of a compose.yaml.
Expected<Imported, QString> importCompose(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeSshConfig(const ImportFile &file);
//! Hosts of an OpenSSH client configuration.
Expected<Imported, QString> importSshConfig(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeBookmarks(const ImportFile &file);
//! Bookmarks of a browser: an HTML file, a JSON backup of Firefox, or the file “Bookmarks” of Chromium.
Expected<Imported, QString> importBookmarks(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeSitemap(const ImportFile &file);
//! Pages of a sitemap.xml.
Expected<Imported, QString> importSitemap(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeCsv(const ImportFile &file);
//! A table with a header row, separated by commas, semicolons or tabs.
Expected<Imported, QString> importCsv(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeNagios(const ImportFile &file);
//! Hosts and services of https://www.nagios.org, Naemon and Icinga 1: the files with objects, with the resource file.
Expected<Imported, QString> importNagios(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeIcinga(const ImportFile &file);
//! Hosts and services of https://icinga.com (Icinga 2), as far as they are constant.
Expected<Imported, QString> importIcinga(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeSmokePing(const ImportFile &file);
//! Targets of https://oss.oetiker.ch/smokeping/.
Expected<Imported, QString> importSmokePing(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikePostman(const ImportFile &file);
//! Requests of https://www.postman.com: collections 2.0 and 2.1, with environments.
Expected<Imported, QString> importPostman(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeInsomnia(const ImportFile &file);
//! Requests of https://insomnia.rest: exports of version 4 and 5.
Expected<Imported, QString> importInsomnia(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeBruno(const ImportFile &file);
//! Requests of https://www.usebruno.com: the .bru or OpenCollection files of a folder.
Expected<Imported, QString> importBruno(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHttpFile(const ImportFile &file);
//! Requests in .http and .rest files of JetBrains and VS Code, with http-client.env.json.
Expected<Imported, QString> importHttpFile(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHurl(const ImportFile &file);
//! Requests of https://hurl.dev, with their tests.
Expected<Imported, QString> importHurl(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeCurl(const ImportFile &file);
//! Command lines of https://curl.se, one after the other.
Expected<Imported, QString> importCurl(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHar(const ImportFile &file);
//! Requests that a browser has recorded as an HTTP archive.
Expected<Imported, QString> importHar(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeOpenApi(const ImportFile &file);
//! Operations of https://www.openapis.org that only read: OpenAPI 3 and Swagger 2.
Expected<Imported, QString> importOpenApi(const QList<ImportFile> &files, const ImportContext &context);

} // namespace watchkeeper
