// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/ImportDialog.h"

#include "app/words/DisplayText.h"
#include "async/WhenDone.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultTexts.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/MaskedTarget.h"
#include "targets/store/TargetsStore.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

void ImportModel::setPlan(const ImportPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_rows.clear();
    m_skipped.clear();
    QHash<QString, QStringList> byTarget;
    QList<ImportRemark> others;
    QSet<QString> names;
    for (const PlannedTarget &planned : plan.targets)
        names.insert(planned.target.name);
    for (const ImportRemark &remark : plan.remarks) {
        if (names.contains(remark.target))
            byTarget[remark.target].append(displayLine(remark.text));
        else
            others.append(remark);
    }
    for (const PlannedTarget &planned : plan.targets) {
        Row row{Topic::Add,
                planned.target.id,
                displayLine(planned.target.name),
                tr("Add", "what an import does with a target"),
                kindTitle(planned.target.kind),
                displayLine(maskedAddress(planned.target)),
                byTarget.value(planned.target.name)};
        if (planned.action == ImportAction::Update) {
            row.topic = Topic::Update;
            row.action = tr("Update", "what an import does with a target");
        } else if (planned.action == ImportAction::Keep) {
            row.topic = Topic::Keep;
            row.id = TargetId();
            row.action = tr("Unchanged", "what an import does with a target");
        }
        if (!planned.duplicateOf.isEmpty()) {
            row.remarks.prepend(tr("“%1” already performs this check.").arg(displayLine(planned.duplicateOf)));
            m_skipped.insert(planned.target.id);
        }
        m_rows.append(row);
    }
    for (const Maintenance &entry : plan.maintenance)
        m_rows.append(
            {Topic::Maintenance, {}, displayLine(entry.name), tr("Set"), tr("Maintenance"), maintenanceTimesText(entry), {}});
    for (const ImportRemark &remark : std::as_const(others)) {
        const QString action = remark.severity == ImportSeverity::NotSupported ? tr("Not supported") : tr("Changed");
        m_rows.append({Topic::Difference,
                       {},
                       displayLine(remark.target.isEmpty() ? remark.place.path : remark.target),
                       action,
                       {},
                       displayLine(remark.placeText()),
                       {displayLine(remark.text)}});
    }
    endResetModel();
    emit chosenChanged();
}

qsizetype ImportModel::chosenCount() const
{
    return m_plan.count(ImportAction::Add) + m_plan.count(ImportAction::Update) - m_skipped.size();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kImportColumns;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const auto column = static_cast<ImportColumn>(index.column());
    if (role == Qt::CheckStateRole && column == ImportColumn::Name && !row.id.isNull())
        return m_skipped.contains(row.id) ? Qt::Unchecked : Qt::Checked;
    if (role == Qt::ToolTipRole && column == ImportColumn::Remarks)
        return plainToolTip(remarks(index.row()));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ImportColumn::Name:
        return row.name;
    case ImportColumn::Action:
        return row.action;
    case ImportColumn::Kind:
        return row.kind;
    case ImportColumn::Address:
        return row.address;
    case ImportColumn::Remarks:
        break;
    }
    return row.remarks.join(u' ');
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const TargetId id = m_rows.at(index.row()).id;
    if (role != Qt::CheckStateRole || id.isNull())
        return false;
    if (value.toInt() == Qt::Checked)
        m_skipped.remove(id);
    else
        m_skipped.insert(id);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isCheckable = index.column() == int(ImportColumn::Name) && !m_rows.at(index.row()).id.isNull();
    return isCheckable ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<ImportColumn>(section)) {
    case ImportColumn::Name:
        return tr("Name");
    case ImportColumn::Action:
        return tr("Action");
    case ImportColumn::Kind:
        return tr("Type");
    case ImportColumn::Address:
        return tr("Address");
    case ImportColumn::Remarks:
        break;
    }
    return tr("Remarks");
}

void ImportFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ImportFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool ImportFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const auto *model = static_cast<const ImportModel *>(sourceModel());
    const ImportModel::Topic topic = model->topicOf(row);
    const bool isShown = m_show == Show::All || (m_show == Show::Add && topic == ImportModel::Topic::Add)
        || (m_show == Show::Update && topic == ImportModel::Topic::Update)
        || (m_show == Show::Keep && topic == ImportModel::Topic::Keep) || (m_show == Show::Remarks && model->hasRemarks(row));
    if (!isShown || m_text.isEmpty())
        return isShown;
    for (int column = 0; column < kImportColumns; ++column) {
        if (model->index(row, column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

namespace {

constexpr std::chrono::milliseconds kImportProgressDelay{500}; // shorter reading shows no progress
constexpr int kImportRemarkLines = 4;
constexpr QSize kImportDialogSize(980, 620);

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

ImportDialog::ImportDialog(const TargetsStore *store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_model(new ImportModel(this))
    , m_filter(new ImportFilter(this))
    , m_files(new QLineEdit)
    , m_format(new QComboBox)
    , m_table(new QTableView)
    , m_remarks(makeSelectableLabel(u"importRemarks"_s))
    , m_summary(makeSelectableLabel(u"importSummary"_s))
    , m_progress(new QProgressBar)
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    build();
    setInitialSize(this, kImportDialogSize);
    m_progressDelay.setSingleShot(true);
    m_progressDelay.setInterval(kImportProgressDelay);
    connect(&m_progressDelay, &QTimer::timeout, m_progress, &QWidget::show);
    connect(m_model, &ImportModel::chosenChanged, this, &ImportDialog::updateSummary);
    connect(m_store, &TargetsStore::changed, this, &ImportDialog::read); // the preview compares with the current targets
    updateSummary();
}

ImportDialog::~ImportDialog()
{
    cancelReading();
}

QWidget *ImportDialog::buildSource()
{
    auto *choose = new QPushButton(tr("&Choose files…"));
    choose->setObjectName(u"chooseFiles"_s);
    choose->setAutoDefault(false);
    connect(choose, &QAbstractButton::clicked, this, &ImportDialog::chooseFiles);
    auto *chooseFolder = new QPushButton(tr("Choose a f&older…"));
    chooseFolder->setObjectName(u"chooseFolder"_s);
    chooseFolder->setAutoDefault(false);
    chooseFolder->setToolTip(tr("Reads its files together, for example those of a collection of requests"));
    connect(chooseFolder, &QAbstractButton::clicked, this, &ImportDialog::chooseFolder);
    m_files->setReadOnly(true);
    m_files->setObjectName(u"importFiles"_s);
    m_files->setAccessibleName(tr("Files"));
    m_files->setPlaceholderText(tr("Choose or drop files of another monitoring tool, saved requests or lists."));
    m_format->setObjectName(u"importFormat"_s);
    m_format->addItem(tr("Detected automatically"));
    QList<ImportFormat> formats = importFormats();
    std::sort(formats.begin(), formats.end(), [](const ImportFormat &a, const ImportFormat &b) {
        return QLatin1StringView(a.title).compare(QLatin1StringView(b.title), Qt::CaseInsensitive) < 0;
    });
    for (const ImportFormat &format : std::as_const(formats))
        m_format->addItem(QString::fromUtf8(format.title), QString::fromLatin1(format.key));
    m_format->setMaxVisibleItems(static_cast<int>(formats.size()) + 1);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::read);
    auto *formatLabel = new QLabel(tr("&Format:"));
    formatLabel->setBuddy(m_format);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(choose);
    layout->addWidget(chooseFolder);
    layout->addWidget(m_files, 1);
    layout->addWidget(formatLabel);
    layout->addWidget(m_format);
    return row;
}

void ImportDialog::buildTable()
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setObjectName(u"importPreview"_s);
    m_table->setAccessibleName(tr("Preview"));
    m_table->setAccessibleDescription(tr("Press Space to tick a target"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    makePlainTable(m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair(ImportColumn::Name, 28), std::pair(ImportColumn::Action, 18),
                                          std::pair(ImportColumn::Kind, 24), std::pair(ImportColumn::Address, 32)})
        header->resizeSection(int(column), letters * letter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::updateRemarks);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ImportDialog::updateRemarks);
}

void ImportDialog::build()
{
    auto *search = new QLineEdit;
    search->setObjectName(u"importFilter"_s);
    search->setAccessibleName(tr("Filter"));
    search->setPlaceholderText(tr("Filter"));
    search->setClearButtonEnabled(true);
    addSearchIcon(search);
    connect(search, &QLineEdit::textChanged, m_filter, &ImportFilter::setText);
    auto *shown = new QComboBox;
    shown->setObjectName(u"importShow"_s);
    shown->addItems(
        {tr("Everything"), tr("To add"), tr("To update"), tr("Unchanged"), tr("With remarks")}); // as in ImportFilter::Show
    connect(shown, &QComboBox::currentIndexChanged, m_filter,
            [this](int index) { m_filter->setShow(static_cast<ImportFilter::Show>(index)); });
    auto *shownLabel = new QLabel(tr("&Show:"));
    shownLabel->setBuddy(shown);
    auto *filters = new QHBoxLayout;
    filters->addWidget(search, 1);
    filters->addWidget(shownLabel);
    filters->addWidget(shown);
    buildTable();
    enableSearchNavigation(search, m_table);

    m_remarks->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_remarks->setMinimumHeight(kImportRemarkLines * fontMetrics().lineSpacing());
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Reading the files"));
    m_progress->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(u"import"_s);
    m_import->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildSource());
    layout->addLayout(filters);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remarks);
    layout->addWidget(m_progress);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
}

void ImportDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose files to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QStringList patterns{u"*.db"_s, u"*.html"_s, u"*.csv"_s, u"*.xml"_s};
    for (const ImportFormat &format : importFormats()) {
        for (const QString &suffix : QString::fromLatin1(format.suffixes).split(u' ', Qt::SkipEmptyParts))
            patterns.append(u"*."_s + suffix);
    }
    patterns.removeDuplicates();
    dialog->setNameFilters({tr("Files of other tools (%1)").arg(patterns.join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::openFiles);
    dialog->open();
}

void ImportDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::openFiles);
    dialog->open();
}

void ImportDialog::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_readFiles = [paths] { return readImportFiles(paths); };
    QStringList names;
    for (const QString &path : paths)
        names.append(paths.size() == 1 ? QDir::toNativeSeparators(path) : QFileInfo(path).fileName());
    m_files->setText(names.join(u", "_s));
    read();
}

void ImportDialog::openFetched(const QString &format, const QList<ImportFile> &files)
{
    m_readFiles = [files] { return Expected<QList<ImportFile>, QString>(files); };
    const QSignalBlocker blocker(m_format);
    m_format->setCurrentIndex(m_format->findData(format));
    m_files->setText(m_format->currentText());
    read();
}

void ImportDialog::cancelReading()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_isCancelled.reset();
}

void ImportDialog::read()
{
    if (!m_readFiles)
        return;
    cancelReading();
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_progressDelay.start();
    ImportContext context;
    context.defaults = m_store->document().defaults;
    context.environment = QProcessEnvironment::systemEnvironment();
    context.isCancelled = [cancelled = m_isCancelled] { return cancelled->load(); };
    const auto job = [readFiles = m_readFiles, format = m_format->currentData().toString(), context,
                      document = m_store->document()]() -> Expected<ImportPlan, QString> {
        const auto files = readFiles();
        if (!files)
            return Unexpected(files.error());
        const auto imported = convertImportFiles(*files, format, context);
        if (!imported)
            return Unexpected(imported.error());
        return importPlan(*imported, document);
    };
    whenDone(QtConcurrent::run(job), this, [this, cancelled = m_isCancelled](const Expected<ImportPlan, QString> &plan) {
        if (!cancelled->load())
            showPlan(plan);
    });
    updateSummary();
}

void ImportDialog::showPlan(const Expected<ImportPlan, QString> &plan)
{
    m_isCancelled.reset();
    m_progressDelay.stop();
    m_progress->hide();
    m_problem = plan ? QString() : plan.error();
    m_model->setPlan(plan ? *plan : ImportPlan());
    m_table->setFocus();
}

void ImportDialog::updateSummary()
{
    const ImportPlan &plan = m_model->plan();
    const bool isReading = m_isCancelled != nullptr;
    const bool changes = m_model->chosenCount() > 0 || !plan.maintenance.isEmpty();
    m_import->setEnabled(!isReading && m_problem.isEmpty() && changes);
    if (isReading)
        return m_summary->setText(tr("Reading the files…"));
    if (!m_problem.isEmpty())
        return m_summary->setText(m_problem);
    if (!m_readFiles)
        return m_summary->setText(tr("No files chosen yet."));
    const QLocale locale;
    m_summary->setText(tr("Chosen: %1. To add: %2. To update: %3. Unchanged: %4. Maintenance: %5. Remarks: %6.")
                           .arg(locale.toString(m_model->chosenCount()), locale.toString(plan.count(ImportAction::Add)),
                                locale.toString(plan.count(ImportAction::Update)),
                                locale.toString(plan.count(ImportAction::Keep)), locale.toString(plan.maintenance.size()),
                                locale.toString(plan.remarks.size())));
}

void ImportDialog::updateRemarks()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    m_remarks->setText(current.isValid() ? m_model->remarks(current.row()) : QString());
}

void ImportDialog::accept()
{
    if (!m_import->isEnabled())
        return;
    emit importRequested(m_model->plan(), m_model->skipped());
    QDialog::accept();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFiles(localFiles(event->mimeData()));
}

} // namespace watchkeeper

#include "moc_ImportDialog.cpp"
