// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Settings.h"

#include "app/profile/SettingsTable.h"
#include "async/WhenDone.h"
#include "model/base/Logging.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <QtConcurrentRun>

using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Combines several consecutive changes into one save.
constexpr auto kSaveDelay = 200ms;

std::optional<QJsonObject> parseObject(const QByteArray &bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<QByteArray> readContent(const QString &path)
{
    QFile file(path);
    return openToRead(&file).isEmpty() ? std::optional(file.readAll()) : std::nullopt;
}

//! The content of the file when it was last read or written, and the values parsed from it.
struct KnownFile
{
    std::optional<QByteArray> content; //!< nullopt if there was no file
    QJsonObject values;
};

//! The result of a save.
struct SaveResult
{
    QString problem; //!< empty on success
    QByteArray content;
    QJsonObject values;
};

//! \return `onto` with the changes between `before` and `now` applied
QJsonObject mergeChanges(QJsonObject onto, const QJsonObject &before, const QJsonObject &now)
{
    for (auto each = before.begin(); each != before.end(); ++each) {
        if (!now.contains(each.key()))
            onto.remove(each.key());
    }
    for (auto each = now.begin(); each != now.end(); ++each) {
        if (before.value(each.key()) != each.value())
            onto.insert(each.key(), each.value());
    }
    return onto;
}

//! Saves the settings. Keeps changes that another program has made to the file, unless this program changed the same setting. Runs in the
//! thread pool.
SaveResult writeSettings(const QString &path, const KnownFile &known, const QJsonObject &values)
{
    SaveResult outcome;
    outcome.values = values;
    const std::optional<QByteArray> present = readContent(path);
    if (present && present != known.content) {
        const auto object = parseObject(*present);
        if (!object) {
            outcome.problem =
                QCoreApplication::translate(
                    "Settings", "%1 was edited by another program and is now damaged. It wasn't overwritten. Fix it first.")
                    .arg(path);
            return outcome;
        }
        outcome.values = mergeChanges(*object, known.values, values);
    }
    outcome.content = QJsonDocument(outcome.values).toJson();
    outcome.problem =
        writeFileSafely(path, outcome.content, [](const QByteArray &bytes) { return parseObject(bytes).has_value(); });
    return outcome;
}

//! Returns the suffix that moveAside() adds to the name of a damaged file, before the time.
QString setAsideSuffix()
{
    return u".damaged-"_s;
}

//! \return the new path, or an empty string if the file couldn't be moved
QString moveAside(const QString &path)
{
    const QString stem = path + setAsideSuffix() + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    for (int number = 1; number < 100; ++number) {
        const QString aside = number == 1 ? stem : u"%1-%2"_s.arg(stem, QString::number(number));
        if (!QFile::exists(aside))
            return QFile::rename(path, aside) ? aside : QString();
    }
    return {};
}

//! Returns the path of the latest file that moveAside() moved, or an empty string.
QString latestSetAsideFile(const QString &path)
{
    const QFileInfo info(path);
    const QStringList names = info.dir().entryList({info.fileName() + setAsideSuffix() + u'*'}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : info.dir().filePath(names.last());
}

} // namespace

class Settings::Private
{
public:
    Private(Settings *owner, QString path)
        : q(owner)
        , file(std::move(path))
    {
        delay.setSingleShot(true);
        delay.setInterval(kSaveDelay);
        connect(&delay, &QTimer::timeout, owner, &Settings::save);
    }

    QString recover();
    QString recoverFromBackup();
    bool restoreBackup();
    void applyValues(const QJsonObject &object, const std::optional<QByteArray> &content);
    void startSaving();
    void saveFinished(const QJsonObject &sent, const SaveResult &outcome);

    Settings *q;
    QString file;
    QJsonObject values; //!< content of the file, including unknown keys of a newer version
    KnownFile known;
    QTimer delay;
    bool isDirty = false;
    bool isSaving = false;
    bool isUnreadable = false;
};

//! Handles an invalid settings file: moves it aside for the user and continues with the last valid copy.
QString Settings::Private::recover()
{
    const QString aside = moveAside(file);
    if (aside.isEmpty()) {
        isUnreadable = true;
        return QCoreApplication::translate("Settings",
                                           "The settings in %1 are damaged and couldn't be moved. The defaults are used, and "
                                           "nothing is saved until you move that file away.")
            .arg(file);
    }
    if (restoreBackup()) {
        return QCoreApplication::translate(
                   "Settings",
                   "The settings file %1 was damaged and has been moved to %2. Watchkeeper is using the last valid copy.")
            .arg(file, aside);
    }
    return QCoreApplication::translate("Settings",
                                       "The settings in %1 were damaged. The file was moved to %2. The defaults are used.")
        .arg(file, aside);
}

//! Handles a missing file that an earlier run moved aside without writing a new one. If no moved file exists, the settings file never
//! existed or the user deleted it to restore the defaults.
QString Settings::Private::recoverFromBackup()
{
    const QString aside = latestSetAsideFile(file);
    if (aside.isEmpty() || !restoreBackup())
        return {};
    return QCoreApplication::translate(
               "Settings",
               "%1 contains no settings because an earlier file was damaged and moved to %2. The last valid copy is used. To "
               "use the defaults, close all Watchkeeper programs and delete %1 and %3.")
        .arg(file, aside, backupOf(file));
}

//! Uses the last valid copy of the settings, and soon saves it as the settings file. \return whether a valid copy exists
bool Settings::Private::restoreBackup()
{
    const auto backup = parseObject(readContent(backupOf(file)).value_or(QByteArray()));
    if (!backup)
        return false;
    applyValues(*backup, std::nullopt);
    isDirty = true;
    delay.start();
    return true;
}

//! \param content  the current content of the file; nullopt if there is no file
void Settings::Private::applyValues(const QJsonObject &object, const std::optional<QByteArray> &content)
{
    values = object;
    for (const Setting &row : settingsTable()) {
        const Field &field = row.field;
        const QJsonValue given = object.value(field.name);
        if (given.isUndefined())
            continue;
        const QJsonValue used = nearestSetting(field, given);
        if (used == given)
            continue;
        values[field.name] = used;
        qCWarning(lcApp).noquote() << QCoreApplication::translate("Settings", "%1: %2: %3 Watchkeeper uses %4.")
                                          .arg(file, field.name, settingProblem(field, given),
                                               QString::fromUtf8(
                                                   QJsonDocument(QJsonArray{used}).toJson(QJsonDocument::Compact)));
    }
    known = {content, values};
}

void Settings::Private::startSaving()
{
    isDirty = false;
    isSaving = true;
    const auto ended = [this, sent = values](const SaveResult &outcome) { saveFinished(sent, outcome); };
    whenDone(QtConcurrent::run(writeSettings, file, known, values), q, ended);
}

//! \param sent  the values at the beginning of the save
void Settings::Private::saveFinished(const QJsonObject &sent, const SaveResult &outcome)
{
    isSaving = false;
    if (!outcome.problem.isEmpty()) {
        isDirty = true;
        emit q->saveFailed(outcome.problem);
        return;
    }
    if (outcome.values == sent) {
        known = {outcome.content, sent};
    } else {
        const QJsonObject now = values;
        applyValues(outcome.values, outcome.content);
        values = mergeChanges(values, sent, now);
        emit q->changed();
    }
    if (isDirty) // a setting changed during the save
        startSaving();
    else
        emit q->saved();
}

Settings::Settings(QString file, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(file)))
{
}

Settings::~Settings() = default;

QString Settings::load()
{
    d->values = {};
    d->known = {};
    d->isUnreadable = false;
    QFile file(d->file);
    if (!file.exists()) {
        const QString problem = d->recoverFromBackup();
        if (!problem.isEmpty())
            emit changed();
        return problem;
    }
    if (const QString why = openToRead(&file); !why.isEmpty()) {
        d->isUnreadable = true;
        return QCoreApplication::translate("Settings",
                                           "The settings in %1 couldn't be read: %2. Watchkeeper is using the defaults.")
            .arg(d->file, why);
    }
    const QByteArray content = file.readAll();
    const auto object = parseObject(content);
    file.close();
    QString problem;
    if (object)
        d->applyValues(*object, content);
    else
        problem = d->recover();
    emit changed();
    return problem;
}

EngineLimits Settings::limits() const
{
    EngineLimits limits;
    limits.all = value(setting::kMaxConcurrent).toInt();
    limits.perKind.insert(u"command"_s, value(setting::kMaxCommands).toInt());
    limits.perHost = value(setting::kMaxPerHost).toInt();
    limits.startsPerSecond = value(setting::kStartsPerSecond).toInt();
    limits.recorder.perMinute = value(setting::kRecordFailures).toBool() ? value(setting::kRecordingsPerMinute).toInt() : 0;
    limits.recorder.otherNameServer = value(setting::kDiagnosticsNameServer).toString();
    return limits;
}

HistoryRetention Settings::historyRetention() const
{
    constexpr qint64 kMegabyte = 1'000'000;
    constexpr qint64 kGigabyte = 1'000 * kMegabyte;
    HistoryRetention keep;
    keep.days = value(setting::kResultsRetentionDays).toInt();
    keep.dailyDays = value(setting::kDailyRetentionDays).toInt();
    keep.bytes = value(setting::kMaxHistoryGigabytes).toInt() * kGigabyte;
    keep.changesDays = value(setting::kChangesRetentionDays).toInt();
    keep.evidenceDays = value(setting::kEvidenceRetentionDays).toInt();
    keep.evidenceBytes = value(setting::kMaxEvidenceMegabytes).toInt() * kMegabyte;
    return keep;
}

NetworkSettings Settings::network() const
{
    NetworkSettings network;
    const QJsonArray servers = value(setting::kNameServers).toArray();
    for (const auto &server : servers)
        network.nameServers.append(server.toString());
    network.userAgent = value(setting::kUserAgent).toString();
    const QString proxy = value(setting::kProxy).toString();
    network.proxy = proxy == u"system"_s ? NetworkSettings::Proxy::System
        : proxy == u"manual"_s           ? NetworkSettings::Proxy::Manual
                                         : NetworkSettings::Proxy::None;
    network.proxyAddress = QUrl(value(setting::kProxyAddress).toString());
    network.proxyUser = value(setting::kProxyUser).toString();
    network.proxyPassword = value(setting::kProxyPassword).toString();
    network.caFile = value(setting::kCaFile).toString();
    network.verifyTls = value(setting::kVerifyTls).toBool();
    network.ipFamily = value(setting::kIpFamily).toString();
    return network;
}

QString Settings::set(const QString &key, const QJsonValue &newValue)
{
    return set(QJsonObject{{key, newValue}});
}

QString Settings::set(const QJsonObject &newValues)
{
    QJsonObject next = d->values;
    for (auto it = newValues.begin(); it != newValues.end(); ++it) {
        const Field *field = findSetting(it.key());
        if (!field)
            return QCoreApplication::translate("Settings", "Setting “%1” doesn't exist.").arg(it.key());
        if (it->isNull()) {
            next.remove(it.key());
            continue;
        }
        if (const QString problem = settingProblem(*field, *it); !problem.isEmpty())
            return problem;
        if (value(it.key()) != *it)
            next[it.key()] = *it;
    }
    if (next == d->values)
        return {};
    d->values = next;
    d->isDirty = true;
    d->delay.start();
    emit changed();
    return {};
}

QJsonValue Settings::value(const QString &key) const
{
    const Field *field = findSetting(key);
    if (!field)
        return QJsonValue(QJsonValue::Undefined);
    const auto found = d->values.constFind(key);
    return found == d->values.constEnd() ? field->defaultValue : QJsonValue(*found);
}

void Settings::save()
{
    d->delay.stop();
    if (d->isSaving)
        return; // when the current save ends, it saves later changes and reports the result
    if (d->isDirty && d->isUnreadable) {
        const QString problem =
            QCoreApplication::translate("Settings", "%1 couldn't be read and wasn't replaced. Move it to another folder first.")
                .arg(d->file);
        QMetaObject::invokeMethod(
            this, [this, problem] { emit saveFailed(problem); }, Qt::QueuedConnection);
    } else if (d->isDirty) {
        d->startSaving();
    } else {
        QMetaObject::invokeMethod(this, &Settings::saved, Qt::QueuedConnection);
    }
}

const QStringList &maintenanceAccountingKeys()
{
    static const QStringList keys{u"left-out"_s, u"as-seen"_s};
    return keys;
}

std::optional<MaintenanceAccounting> maintenanceAccountingFromKey(const QString &key)
{
    const qsizetype place = maintenanceAccountingKeys().indexOf(key);
    return place < 0 ? std::nullopt : std::optional(static_cast<MaintenanceAccounting>(place));
}

MaintenanceAccounting maintenanceAccounting(const Settings &settings)
{
    return maintenanceAccountingFromKey(settings.value(setting::kMaintenanceInUptime).toString())
        .value_or(MaintenanceAccounting::Omitted);
}

MaintenanceAccounting readMaintenanceAccounting(const QString &settingsFile)
{
    QFile file(settingsFile);
    if (!file.open(QIODevice::ReadOnly))
        return MaintenanceAccounting::Omitted;
    const QJsonObject values = QJsonDocument::fromJson(file.readAll()).object();
    return maintenanceAccountingFromKey(values.value(setting::kMaintenanceInUptime).toString())
        .value_or(MaintenanceAccounting::Omitted);
}

} // namespace watchkeeper

#include "moc_Settings.cpp"
