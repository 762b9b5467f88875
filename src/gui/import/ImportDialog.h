// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog that imports the targets of another tool, with the table and the filter of its preview.

#include "import/ImportFormats.h"
#include "import/Imported.h"
#include "model/base/Expected.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace watchkeeper {

class TargetsStore;

// The table of the preview, and its filter.

enum class ImportColumn : quint8 { Name, Action, Kind, Address, Remarks };
inline constexpr int kImportColumns = 5;

//! \brief One row for each target, each maintenance entry, and each remark that isn't about an imported target. Targets can be unticked.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! What a row is about, in the order of the choices above the table.
    enum class Topic : quint8 { Add, Update, Keep, Maintenance, Difference };

    using QAbstractTableModel::QAbstractTableModel;

    //! Targets that another target of the profile already checks aren't ticked.
    void setPlan(const ImportPlan &plan);
    const ImportPlan &plan() const { return m_plan; }
    //! Returns the targets that aren't ticked.
    const QSet<TargetId> &skipped() const { return m_skipped; }
    //! Returns the number of targets that the import adds or updates.
    qsizetype chosenCount() const;
    Topic topicOf(int row) const { return m_rows.at(row).topic; }
    //! Whether something means something else, or isn't supported.
    bool hasRemarks(int row) const { return !m_rows.at(row).remarks.isEmpty(); }
    //! Returns all remarks of a row, one on each line.
    QString remarks(int row) const { return m_rows.at(row).remarks.join(u'\n'); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void chosenChanged();

private:
    struct Row
    {
        Topic topic;
        TargetId id; //!< null unless the row is a target that the import adds or updates
        QString name;
        QString action;
        QString kind;
        QString address;
        QStringList remarks;
    };

    ImportPlan m_plan;
    QList<Row> m_rows;
    QSet<TargetId> m_skipped;
};

//! \brief Shows the rows that contain the text and are about the chosen topic.
class ImportFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show : quint8 { All, Add, Update, Keep, Remarks };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text);
    void setShow(Show show);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    Show m_show = Show::All;
};

// The dialog itself.

//! \brief Shows what an import would add, change and leave out, with the reasons. Files are read in a thread. Closing the dialog cancels that.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param store  must outlive the dialog
    explicit ImportDialog(const TargetsStore *store, QWidget *parent = nullptr);
    ~ImportDialog() override;

    //! Lets the user choose files.
    void chooseFiles();
    void chooseFolder();
    void openFiles(const QStringList &paths);
    //! Shows files that were fetched from a service. \param format  key of their format
    void openFetched(const QString &format, const QList<ImportFile> &files);
    void accept() override;

signals:
    //! Emitted when the user confirms.
    void importRequested(const watchkeeper::ImportPlan &plan, const QSet<watchkeeper::TargetId> &skipped);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildSource();
    void buildTable();
    void read();
    void cancelReading();
    void showPlan(const Expected<ImportPlan, QString> &plan);
    void updateSummary();
    void updateRemarks();

    const TargetsStore *m_store;
    std::function<Expected<QList<ImportFile>, QString>()> m_readFiles; //!< runs in a thread; null until files are chosen
    std::shared_ptr<std::atomic<bool>> m_isCancelled;                  //!< of the files being read; null if none are
    QString m_problem;                                                 //!< why the files can't be imported
    ImportModel *m_model;
    ImportFilter *m_filter;
    QLineEdit *m_files;
    QComboBox *m_format;
    QTableView *m_table;
    QLabel *m_remarks;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_import;
    QTimer m_progressDelay;
};

} // namespace watchkeeper
