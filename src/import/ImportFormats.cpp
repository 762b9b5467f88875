// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportFormats.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ImportFormatsText
{
    Q_DECLARE_TR_FUNCTIONS(ImportFormats)
};

//! Returns the files of a folder and its subfolders that can be configurations, by path.
QStringList filesIn(const QString &folder)
{
    QStringList patterns;
    for (const ImportFormat &format : importFormats()) {
        for (const QString &suffix : QString::fromLatin1(format.suffixes).split(u' ', Qt::SkipEmptyParts))
            patterns.append(u"*."_s + suffix);
    }
    static const QStringList smokePing{u"Alerts"_s,       u"Database"_s, u"General"_s, u"pathnames"_s,
                                       u"Presentation"_s, u"Probes"_s,   u"Slaves"_s,  u"Targets"_s};
    QStringList paths;
    QDirIterator files(folder, patterns + smokePing, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext() && paths.size() <= kMaxImportFiles) {
        const QString path = files.next(); // of a name in any case
        if (files.fileName().contains(u'.') || smokePing.contains(files.fileName()))
            paths.append(path);
    }
    paths.sort();
    return paths;
}

Expected<ImportFile, QString> readImportFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = QDir::toNativeSeparators(path);
    if (!info.exists())
        return Unexpected(ImportFormatsText::tr("%1 doesn't exist.").arg(name));
    if (!info.isFile()) // reading a pipe or device may never end
        return Unexpected(ImportFormatsText::tr("%1 isn't a regular file.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(ImportFormatsText::tr("%1 can't be read: %2.").arg(name, file.errorString()));
    ImportFile result{path, info.fileName(), {}, false};
    if (file.peek(16) == QByteArrayView("SQLite format 3\0", 16)) {
        result.isDatabase = true;
        return result;
    }
    if (file.size() > kMaxImportBytes)
        return Unexpected(ImportFormatsText::tr("%1 is larger than 16 MiB. Is it the right file?").arg(name));
    result.content = file.read(kMaxImportBytes + 1);
    if (result.content.size() > kMaxImportBytes)
        return Unexpected(ImportFormatsText::tr("%1 is larger than 16 MiB. Is it the right file?").arg(name));
    return result;
}

QString formatKeys()
{
    QStringList keys;
    for (const ImportFormat &format : importFormats())
        keys.append(QString::fromLatin1(format.key));
    return keys.join(u", "_s);
}

} // namespace

QString ImportFile::head() const
{
    constexpr qsizetype kHeadBytes = 1 << 20;
    return QString::fromUtf8(content.first(qMin(content.size(), kHeadBytes)));
}

Expected<QList<ImportFile>, QString> readImportFiles(const QStringList &paths)
{
    QStringList all;
    for (const QString &path : paths) {
        const QStringList found = QFileInfo(path).isDir() ? filesIn(path) : QStringList{path};
        if (found.isEmpty())
            return Unexpected(ImportFormatsText::tr("The folder %1 contains no files that can be imported.")
                                  .arg(QDir::toNativeSeparators(path)));
        all += found;
    }
    if (all.size() > kMaxImportFiles)
        return Unexpected(ImportFormatsText::tr("More than %1 files can't be imported at once.").arg(kMaxImportFiles));
    QList<ImportFile> files;
    qint64 total = 0;
    for (const QString &path : std::as_const(all)) {
        auto file = readImportFile(path);
        if (!file)
            return Unexpected(file.error());
        total += file->content.size();
        if (total > kMaxImportBytes)
            return Unexpected(ImportFormatsText::tr("The files are larger than 16 MiB together."));
        files.append(std::move(file.value()));
    }
    return files;
}

const QList<ImportFormat> &importFormats()
{
    // The first that matches counts, so formats with a key that no other file has come first. prometheus.yml also has a section that
    // Gatus has, and lists can look like anything.
    static const QList<ImportFormat> formats{
        {"postman", "Postman", "json", looksLikePostman, importPostman},
        {"insomnia", "Insomnia", "json yaml yml", looksLikeInsomnia, importInsomnia},
        {"openapi", "OpenAPI, Swagger", "json yaml yml", looksLikeOpenApi, importOpenApi},
        {"har", "HAR", "har", looksLikeHar, importHar},
        {"bruno", "Bruno", "bru yaml yml", looksLikeBruno, importBruno},
        {"hurl", "Hurl", "hurl", looksLikeHurl, importHurl},
        {"httpfile", "HTTP Client, REST Client", "http rest env.json", looksLikeHttpFile, importHttpFile},
        {"prometheus", "Prometheus, blackbox_exporter", "yaml yml json", looksLikePrometheus, importPrometheus},
        {"gatus", "Gatus", "yaml yml", looksLikeGatus, importGatus},
        {"kuma", "Uptime Kuma", "json", looksLikeKuma, importKuma},
        {"autokuma", "AutoKuma", "json toml", looksLikeAutoKuma, importAutoKuma},
        {"nagios", "Nagios", "cfg", looksLikeNagios, importNagios},
        {"icinga", "Icinga 2", "conf", looksLikeIcinga, importIcinga},
        {"smokeping", "SmokePing", "conf", looksLikeSmokePing, importSmokePing},
        {"upptime", "Upptime", "yml yaml", looksLikeUpptime, importUpptime},
        {"monika", "Monika", "yml yaml json", looksLikeMonika, importMonika},
        {"uptimerobot", "UptimeRobot", "json", looksLikeUptimeRobot, importUptimeRobot},
        {"statuscake", "StatusCake", "json", looksLikeStatusCake, importStatusCake},
        {"healthchecks", "Healthchecks.io", "json", looksLikeHealthchecks, importHealthchecks},
        {"homer", "Homer", "yml yaml", looksLikeHomer, importHomer},
        {"dashy", "Dashy", "yml yaml", looksLikeDashy, importDashy},
        {"homepage", "Homepage", "yaml yml", looksLikeHomepage, importHomepage},
        {"compose", "Docker Compose", "yaml yml", looksLikeCompose, importCompose},
        // A folder of another format isn't read with these.
        {"sitemap", "Sitemap", "", looksLikeSitemap, importSitemap},
        {"ssh", "OpenSSH", "", looksLikeSshConfig, importSshConfig},
        {"bookmarks", "Browser bookmarks", "", looksLikeBookmarks, importBookmarks, true},
        {"curl", "curl", "", looksLikeCurl, importCurl, true},
        {"csv", "CSV", "", looksLikeCsv, importCsv, true}};
    return formats;
}

const ImportFormat *findImportFormat(const QString &key)
{
    const auto &formats = importFormats();
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&key](const ImportFormat &one) { return key == QLatin1StringView(one.key); });
    return found == formats.end() ? nullptr : &*found;
}

const ImportFormat *detectImportFormat(const QList<ImportFile> &files)
{
    const auto &formats = importFormats();
    auto found = std::find_if(formats.begin(), formats.end(), [&files](const ImportFormat &format) {
        return std::all_of(files.begin(), files.end(), format.matches);
    });
    if (found == formats.end()) { // the other files may have sections that other formats have too
        found = std::find_if(formats.begin(), formats.end(), [&files](const ImportFormat &format) {
            return std::any_of(files.begin(), files.end(), format.matches);
        });
    }
    return found == formats.end() ? nullptr : &*found;
}

bool hasImportSuffix(const QString &path)
{
    static const QStringList suffixes{u"yaml"_s, u"yml"_s, u"db"_s, u"har"_s, u"bru"_s, u"hurl"_s, u"http"_s, u"rest"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

Expected<Imported, QString> convertImportFiles(const QList<ImportFile> &files, const QString &format,
                                               const ImportContext &context)
{
    const ImportFormat *chosen = format.isEmpty() ? detectImportFormat(files) : findImportFormat(format);
    if (!chosen && !format.isEmpty())
        return Unexpected(ImportFormatsText::tr("“%1” isn't a format. Formats: %2.").arg(format, formatKeys()));
    if (!chosen)
        return Unexpected(ImportFormatsText::tr("The format of the files isn't known. Choose one of: %1.").arg(formatKeys()));
    return chosen->import(files, context);
}

Expected<Imported, QString> importFiles(const QStringList &paths, const QString &format, const ImportContext &context)
{
    const auto files = readImportFiles(paths);
    return files ? convertImportFiles(*files, format, context) : Expected<Imported, QString>(Unexpected(files.error()));
}

} // namespace watchkeeper
