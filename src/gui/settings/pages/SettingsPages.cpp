// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/pages/SettingsPages.h"

#include "app/profile/Settings.h"
#include "app/recording/HistoryShare.h"
#include "app/release/ReleaseChecker.h"
#include "app/words/DisplayText.h"
#include "async/WhenDone.h"
#include "gui/settings/targets/TargetsDraft.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/view/ResultsView.h"
#include "history/database/SqlConnection.h"
#include "model/field/FieldReader.h"
#include "targets/document/TargetKeys.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

class ResultsView;

//! \brief The columns in their current order. Changes take effect with apply().
class ColumnList : public QListWidget
{
    Q_OBJECT

public:
    //! \param view  must outlive the list
    explicit ColumnList(ResultsView *view, QWidget *parent = nullptr);

    //! Reloads the columns from the table.
    void reload();
    bool isDirty() const;
    void apply();

private:
    bool isShown(const QListWidgetItem *item) const;

    ResultsView *m_view;
};

namespace {

// The names of the fields that aren't settings of the profile.
const QString kStartAtLogin = u"startAtLogin"_s;
const QString kStartMinimized = u"startMinimized"_s;

QList<Field> startupFields()
{
    Field isOn{kStartAtLogin, FieldType::Bool, GeneralPage::tr("Start at login"),
               GeneralPage::tr("Watchkeeper starts with this profile when you sign in to this computer.")};
    isOn.defaultValue = false;
    Field isMinimized{kStartMinimized, FieldType::Bool, GeneralPage::tr("Start in the background"),
                      GeneralPage::tr("At login, only the tray icon appears or, without a tray, a minimised window.")};
    isMinimized.defaultValue = true;
    return {isOn, isMinimized};
}

QList<SectionFields> releaseSections(const ReleaseSource &releases)
{
    if (!releases.isSet())
        return {};
    return {{GeneralPage::tr("New versions"), {*findSetting(setting::kCheckForReleases)}}};
}

} // namespace

GeneralPage::GeneralPage(Settings *settings, Profile profile, const ReleaseSource &releases, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::General, parent,
                       QList<SectionFields>{{tr("Startup"), startupFields()}} + tableSections(SettingsPage::General)
                           + releaseSections(releases))
    , m_settings(settings)
    , m_profile(std::move(profile))
    , m_hasReleases(releases.isSet())
{
    connect(form(), &FieldForm::edited, this, &GeneralPage::updateStartup);
    updateStartup();
    read();
}

void GeneralPage::read()
{
    const auto readLogin = [profile = m_profile] { return readLoginStart(profile); };
    whenDone(QtConcurrent::run(readLogin), this, [this](const LoginStartState &state) { showLoginStart(state); });
    if (!m_hasReleases)
        return;
    const auto readReleases = [profile = m_profile] { return readReleaseMemory(profile); };
    whenDone(QtConcurrent::run(readReleases), this, [this](const ReleaseMemory &memory) {
        const QString status = releaseStatusText(memory, QCoreApplication::applicationVersion());
        form()->setHelp(setting::kCheckForReleases, (findSetting(setting::kCheckForReleases)->help + u'\n' + status).trimmed());
    });
}

FormValues GeneralPage::extraValues() const
{
    FormValues values;
    if (m_login.start.isOn)
        values.written.insert(kStartAtLogin, true);
    if (!m_login.start.isMinimized)
        values.written.insert(kStartMinimized, false);
    if (m_settings->value(setting::kCheckForReleases).toBool())
        values.written.insert(setting::kCheckForReleases, true);
    return values;
}

//! Keeps edits of other fields, because the system can take long to answer.
void GeneralPage::showLoginStart(const LoginStartState &state)
{
    m_login = state;
    m_isLoginKnown = true;
    const QJsonObject edited = form()->values().written;
    QStringList names = form()->touchedFields();
    names.removeAll(kStartAtLogin);
    names.removeAll(kStartMinimized);
    reload();
    for (const QString &name : std::as_const(names))
        form()->propose(name, edited.value(name));
    updateStartup();
}

void GeneralPage::updateStartup()
{
    const bool canChange = m_isLoginKnown && m_login.refusal.isEmpty();
    const bool isOn = form()->values().written.value(kStartAtLogin).toBool();
    form()->setFieldEnabled(kStartAtLogin, canChange);
    form()->setFieldEnabled(kStartMinimized, canChange && isOn);
    const QString reason = m_login.refusal.isEmpty() ? m_login.note : m_login.refusal;
    form()->setHelp(kStartAtLogin, reason.isEmpty() ? startupFields().first().help : displayLine(reason));
}

void GeneralPage::apply()
{
    const QJsonObject written = form()->values().written;
    const LoginStart wanted{written.value(kStartAtLogin).toBool(), written.value(kStartMinimized).toBool(true)};
    if (form()->touchedFields().contains(setting::kCheckForReleases))
        m_settings->set(setting::kCheckForReleases, written.value(setting::kCheckForReleases).toBool());
    SettingsFormPage::apply();
    const bool isEdited = wanted.isOn != m_login.start.isOn || (wanted.isOn && wanted != m_login.start);
    if (m_isLoginKnown && isEdited)
        applyLoginStart(wanted);
}

void GeneralPage::applyLoginStart(const LoginStart &wanted)
{
    m_isApplying = true;
    m_login.start = wanted; // shown until the system has answered
    const auto write = [profile = m_profile, wanted] {
        const QString problem = writeLoginStart(profile, wanted);
        return std::pair(problem, readLoginStart(profile));
    };
    whenDone(QtConcurrent::run(write), this, [this](const std::pair<QString, LoginStartState> &answer) {
        m_isApplying = false;
        showLoginStart(answer.second);
        emit applied(answer.first);
    });
}

AppearancePage::AppearancePage(Settings *settings, ResultsView *view, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::Appearance, {}, parent)
    , m_columns(new ColumnList(view))
{
    auto *hint = new QLabel(tr("To change their order or width, drag the column headers in the table."));
    hint->setWordWrap(true);
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins({});
    layout->addWidget(m_columns);
    layout->addWidget(hint);
    form()->addContent(tr("Table columns"), section);
    connect(m_columns, &QListWidget::itemChanged, this, &SettingsPane::edited);
}

bool AppearancePage::isDirty()
{
    return SettingsFormPage::isDirty() || m_columns->isDirty();
}

void AppearancePage::apply()
{
    SettingsFormPage::apply();
    m_columns->apply();
}

CheckingPage::CheckingPage(Settings *settings, TargetsDraft *draft, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::Checking, {{tr("Default schedule of targets"), scheduleTable()}}, parent)
    , m_draft(draft)
{
    reload();
}

void CheckingPage::setCanEditSchedule(bool canEdit)
{
    for (const Field &field : scheduleTable())
        form()->setFieldEnabled(field.name, canEdit);
}

FormValues CheckingPage::extraValues() const
{
    FormValues values;
    for (const Field &field : scheduleTable()) {
        if (const QJsonValue value = scheduleField(m_draft->document().defaults, field.name); value != field.defaultValue)
            values.written.insert(field.name, value);
    }
    return values;
}

QList<FieldProblem> CheckingPage::extraProblems(const FormValues &values) const
{
    QList<FieldProblem> problems;
    readSchedule(values.written, Schedule(), &problems);
    return problems;
}

void CheckingPage::apply()
{
    SettingsFormPage::apply();
    const FormValues values = form()->values();
    Schedule defaults = m_draft->document().defaults;
    for (const Field &field : scheduleTable()) {
        if (!form()->touchedFields().contains(field.name))
            continue; // keeps a value that was changed in the file in the meantime
        const QJsonValue value = values.written.value(field.name);
        if (const auto read = readField(field, value.isUndefined() ? field.defaultValue : value))
            setScheduleField(defaults, field.name, *read);
    }
    restoreThresholds(defaults, m_draft->document().defaults);
    m_draft->setDefaults(defaults);
}

HistoryPage::HistoryPage(Settings *settings, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::History, {}, parent)
    , m_testButton(new QPushButton)
    , m_testResult(new QLabel)
{
    addServerTest();
    // Clears the result of a test when another server is entered.
    connect(form(), &FieldForm::edited, this, [this](const QString &field) {
        if (field == setting::kHistoryServer) {
            ++m_testNumber;
            showTestState(false, {});
        }
    });
}

void HistoryPage::addServerTest()
{
    m_testButton->setObjectName(u"testServer"_s);
    m_testButton->setAutoDefault(false);
    m_testResult->setObjectName(u"serverWord"_s);
    m_testResult->setTextFormat(Qt::PlainText);
    m_testResult->setWordWrap(true);
    m_testResult->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *section = new QWidget;
    auto *line = new QHBoxLayout(section);
    line->setContentsMargins({});
    line->addWidget(m_testButton, 0, Qt::AlignTop);
    line->addWidget(m_testResult, 1);
    form()->addContent({}, section);
    connect(m_testButton, &QPushButton::clicked, this, &HistoryPage::startOrCancel);
    showTestState(false, {});
}

QString HistoryPage::server() const
{
    return form()->values().written.value(setting::kHistoryServer).toString();
}

void HistoryPage::startOrCancel()
{
    const int trial = ++m_testNumber;
    if (m_isTestRunning)
        return showTestState(false, tr("The test was stopped before the server responded."));
    const auto place = HistoryServerLocation::fromSetting(server());
    if (!place)
        return showTestState(false, server().isEmpty() ? tr("Enter a server first.") : place.error());
    showTestState(true, tr("Connecting to %1…").arg(place->displayUrl()));
    whenDone(testHistoryServer(*place), this, [this, trial](const QString &result) {
        if (trial == m_testNumber)
            showTestState(false, result);
    });
}

void HistoryPage::showTestState(bool isRunning, const QString &word)
{
    m_isTestRunning = isRunning;
    m_testButton->setText(isRunning ? tr("S&top test") : tr("&Test server"));
    m_testResult->setText(word);
}

namespace {

constexpr int kColumnRowPadding = 8;
constexpr int kShownColumnRows = 10;

} // namespace

ColumnList::ColumnList(ResultsView *view, QWidget *parent)
    : QListWidget(parent)
    , m_view(view)
{
    setObjectName(QStringLiteral("columnList"));
    setAccessibleName(tr("Table columns"));
    setUniformItemSizes(true);
    setFixedHeight(kShownColumnRows * (fontMetrics().height() + kColumnRowPadding));
    reload();
}

void ColumnList::reload()
{
    clear();
    const QHeaderView *header = m_view->horizontalHeader();
    const QList<ResultColumn> shown = m_view->shownColumns();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        const auto column = static_cast<ResultColumn>(section);
        if (isValueColumn(column) && !shown.contains(column)) // the user has removed it
            continue;
        auto *item = new QListWidgetItem(columnName(column), this);
        item->setSizeHint(QSize(0, fontMetrics().height() + kColumnRowPadding));
        item->setData(Qt::UserRole, section);
        item->setToolTip(columnDescription(column));
        item->setCheckState(shown.contains(column) ? Qt::Checked : Qt::Unchecked);
        if (column == ResultColumn::Name) // always shown, because rows can't be identified without their names
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable & ~Qt::ItemIsEnabled);
    }
}

bool ColumnList::isShown(const QListWidgetItem *item) const
{
    return m_view->shownColumns().contains(static_cast<ResultColumn>(item->data(Qt::UserRole).toInt()));
}

bool ColumnList::isDirty() const
{
    for (int row = 0; row < count(); ++row) {
        if ((item(row)->checkState() == Qt::Checked) != isShown(item(row)))
            return true;
    }
    return false;
}

void ColumnList::apply()
{
    for (int row = 0; row < count(); ++row) {
        const bool shown = item(row)->checkState() == Qt::Checked;
        if (shown != isShown(item(row)))
            m_view->setColumnShown(static_cast<ResultColumn>(item(row)->data(Qt::UserRole).toInt()), shown);
    }
}

} // namespace watchkeeper

#include "moc_SettingsPages.cpp"

#include "SettingsPages.moc"
