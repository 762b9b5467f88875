// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Settings.h"

#include "app/profile/SettingsTable.h"
#include "model/base/Logging.h"
#include "model/json/JsonText.h"
#include "targets/store/DocumentStore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

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

//! Returns the values with those out of range replaced, and logs the replaced values.
QJsonObject withValidValues(const QString &path, const QJsonObject &object)
{
    QJsonObject values = object;
    for (const Setting &row : settingsTable()) {
        const Field &field = row.field;
        const QJsonValue given = object.value(field.name);
        if (given.isUndefined())
            continue;
        const QJsonValue used = nearestValidValue(field, given);
        if (used == given)
            continue;
        values[field.name] = used;
        qCWarning(lcApp).noquote() << QCoreApplication::translate("Settings", "%1: %2: %3 Watchkeeper uses %4.")
                                          .arg(path, field.name, settingProblem(field, given),
                                               QString::fromUtf8(compactJson(used)));
    }
    return values;
}

class SettingsContent : public FileContent<QJsonObject>
{
public:
    void parse(const QString &path)
    {
        if (const auto object = parseObject(*content)) {
            document = withValidValues(path, *object);
            return;
        }
        const QString text = QCoreApplication::translate(
            "Settings", "%1 was edited by another program and is now damaged. It wasn't overwritten. Fix it first.");
        problems.append(Problem(path, 0, QString(), QString(), text.arg(path)));
    }
    static QByteArray toText(const QJsonObject &values) { return QJsonDocument(values).toJson(); }
    static bool isValid(const QByteArray &bytes) { return parseObject(bytes).has_value(); }
};

//! Returns the suffix that moveAside() adds to the name of a damaged file, before the time.
QString setAsideSuffix()
{
    return u".damaged-"_s;
}

//! \return the new path, or an empty string if the file couldn't be moved
QString moveAside(const QString &path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString aside = firstUnusedPath(path + setAsideSuffix() + time);
    return QFile::rename(path, aside) ? aside : QString();
}

//! Returns the path of the latest file that moveAside() moved, or an empty string.
QString latestSetAsideFile(const QString &path)
{
    const QFileInfo info(path);
    const QStringList names = info.dir().entryList({info.fileName() + setAsideSuffix() + u'*'}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : info.dir().filePath(names.last());
}

} // namespace

class Settings::Private : public DocumentStore<SettingsContent>
{
public:
    Private(Settings *owner, const QString &path)
        : DocumentStore(owner, path, StoreRules{kSaveDelay, {}})
        , q(owner)
    {
    }

    using DocumentStore::replaceDocument;
    QString read();

private:
    QString recover();
    QString recoverFromBackup();
    bool restoreBackup();
    Merge merge(const SettingsContent &found) override
    {
        return {mergeChanges(*found.document, base(), document()), *found.document, {}};
    }
    QString saveRefusal() const override;
    void documentChanged() override { emit q->changed(); }
    void saveFinished() override { emit q->saved(); }
    void saveFailure(const QString &text) override { emit q->saveFailed(text); }

    Settings *q;
    bool m_isUnreadable = false;
};

//! Reads the file and emits no signals. \return see Settings::load()
QString Settings::Private::read()
{
    m_isUnreadable = false;
    adopt({}, std::nullopt);
    const auto content = contentIfPresent(file());
    if (!content) {
        m_isUnreadable = true;
        return QCoreApplication::translate("Settings",
                                           "The settings in %1 couldn't be read: %2. Watchkeeper is using the defaults.")
            .arg(file(), content.error());
    }
    if (!*content)
        return recoverFromBackup();
    const auto object = parseObject(**content);
    if (!object)
        return recover();
    adopt(withValidValues(file(), *object), *content);
    return {};
}

//! Handles an invalid settings file: moves it aside for the user and continues with the last valid copy.
QString Settings::Private::recover()
{
    const QString aside = moveAside(file());
    if (aside.isEmpty()) {
        m_isUnreadable = true;
        return QCoreApplication::translate("Settings",
                                           "The settings in %1 are damaged and couldn't be moved. The defaults are used, and "
                                           "nothing is saved until you move that file away.")
            .arg(file());
    }
    if (restoreBackup()) {
        return QCoreApplication::translate(
                   "Settings",
                   "The settings file %1 was damaged and has been moved to %2. Watchkeeper is using the last valid copy.")
            .arg(file(), aside);
    }
    return QCoreApplication::translate("Settings",
                                       "The settings in %1 were damaged. The file was moved to %2. The defaults are used.")
        .arg(file(), aside);
}

//! Handles a missing file that an earlier run moved aside without writing a new one. If no moved file exists, the settings file never
//! existed or the user deleted it to restore the defaults.
QString Settings::Private::recoverFromBackup()
{
    const QString aside = latestSetAsideFile(file());
    if (aside.isEmpty() || !restoreBackup())
        return {};
    return QCoreApplication::translate(
               "Settings",
               "%1 contains no settings because an earlier file was damaged and moved to %2. The last valid copy is used. To "
               "use the defaults, close all Watchkeeper programs and delete %1 and %3.")
        .arg(file(), aside, backupOf(file()));
}

//! Uses the last valid copy of the settings, and soon saves it as the settings file. \return whether a valid copy exists
bool Settings::Private::restoreBackup()
{
    const auto content = contentIfPresent(backupOf(file()));
    const auto backup = content && *content ? parseObject(**content) : std::nullopt;
    if (!backup)
        return false;
    adopt(withValidValues(file(), *backup), std::nullopt);
    saveSoon();
    return true;
}

QString Settings::Private::saveRefusal() const
{
    return m_isUnreadable
        ? QCoreApplication::translate("Settings", "%1 couldn't be read and wasn't replaced. Move it to another folder first.")
              .arg(file())
        : QString();
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, file))
{
}

Settings::~Settings() = default;

QString Settings::load()
{
    const QString problem = d->read();
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
    network.browser = value(setting::kBrowser).toString();
    return network;
}

QString Settings::set(const QString &key, const QJsonValue &newValue)
{
    return set(QJsonObject{{key, newValue}});
}

QString Settings::set(const QJsonObject &newValues)
{
    QJsonObject next = d->document();
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
    if (next != d->document())
        d->replaceDocument(next);
    return {};
}

QJsonValue Settings::value(const QString &key) const
{
    const Field *field = findSetting(key);
    if (!field)
        return QJsonValue(QJsonValue::Undefined);
    const auto found = d->document().constFind(key);
    return found == d->document().constEnd() ? field->defaultValue : QJsonValue(*found);
}

void Settings::save()
{
    d->save();
}

const QStringList &maintenanceAccountingKeys()
{
    static const QStringList keys{u"left-out"_s, u"as-seen"_s};
    return keys;
}

std::optional<MaintenanceAccounting> maintenanceAccountingFromKey(const QString &key)
{
    const qsizetype index = maintenanceAccountingKeys().indexOf(key);
    return index < 0 ? std::nullopt : std::optional(static_cast<MaintenanceAccounting>(index));
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
